import '../shared/zodWithoutEval';
import './table.css';
import { queryBoxStrings } from '../../src/protocol/queryBoxStrings';
import { connect } from '../../src/protocol/rpc';
import { tablePanel } from '../../src/protocol/tablePanel';
import { tableStrings } from '../../src/protocol/tableStrings';
import { h } from '../shared/dom';
import { hostPort, jsonAttribute } from '../shared/port';
import { startPage } from '../shared/startPage';
import { translator } from '../shared/strings';
import { selection } from './selection';
import { openState } from './state';
import { tableModel } from './tableModel';
import { tablePage } from './tablePage';

const english = { ...queryBoxStrings, ...tableStrings };
const embedded = (jsonAttribute('strings') ?? {}) as Record<string, string>;
const state = openState(jsonAttribute('restore'));
const host = connect(tablePanel, hostPort);
window.addEventListener('pagehide', () => host.dispose());

const main = h('main', { class: 'page' });
document.body.append(main);

startPage({
  host,
  t: translator(english, embedded),
  main,
  async open() {
    const view = await host.request('open', { kept: state.get().kept });
    const table = tableModel(view);
    host.on('changed', facts => table.take(facts));
    const chosen = selection(state.get().selection);
    const t = translator(english, embedded, view.strings);
    tablePage({ host, state, table, selection: chosen, t }, main);
  },
});
