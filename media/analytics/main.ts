import '../shared/zodWithoutEval';
import './analytics.css';
import { analyticsPanel } from '../../src/protocol/analyticsPanel';
import { analyticsStrings } from '../../src/protocol/analyticsStrings';
import { queryBoxStrings } from '../../src/protocol/queryBoxStrings';
import { connect } from '../../src/protocol/rpc';
import { h } from '../shared/dom';
import { hostPort, jsonAttribute } from '../shared/port';
import { startPage } from '../shared/startPage';
import { translator } from '../shared/strings';
import { analyticsPage } from './analyticsPage';
import { openState } from './state';

const english = { ...queryBoxStrings, ...analyticsStrings };
const embedded = (jsonAttribute('strings') ?? {}) as Record<string, string>;
const state = openState(jsonAttribute('restore'));
const host = connect(analyticsPanel, hostPort);
window.addEventListener('pagehide', () => host.dispose());

const main = h('main', { class: 'page' });
document.body.append(main);

startPage({
  host,
  t: translator(english, embedded),
  main,
  async open() {
    const view = await host.request('open', { kept: state.get().asked });
    const page = { host, state, t: translator(english, embedded, view.strings) };
    const { retry } = analyticsPage(page, main, view);
    host.on('retry', retry);
  },
});
