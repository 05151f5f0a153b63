import '../shared/zodWithoutEval';
import './analytics.css';
import { analyticsPanel } from '../../src/protocol/analyticsPanel';
import { analyticsStrings } from '../../src/protocol/analyticsStrings';
import { queryBoxStrings } from '../../src/protocol/queryBoxStrings';
import { newPage } from '../shared/newPage';
import { jsonAttribute } from '../shared/port';
import { startPage } from '../shared/startPage';
import { analyticsPage } from './analyticsPage';
import { openState } from './state';

const state = openState(jsonAttribute('restore'));
const english = { ...queryBoxStrings, ...analyticsStrings };
const { host, main, t, translated } = newPage(analyticsPanel, english);

startPage({
  host,
  t,
  main,
  async open() {
    const view = await host.request('open', { kept: state.get().asked });
    const { retry } = analyticsPage({ host, state, t: translated(view.strings) }, main, view);
    host.on('retry', retry);
  },
});
