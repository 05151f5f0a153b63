import '../shared/zodWithoutEval';
import './table.css';
import { queryBoxStrings } from '../../src/protocol/queryBoxStrings';
import { tablePanel } from '../../src/protocol/tablePanel';
import { tableStrings } from '../../src/protocol/tableStrings';
import { newPage } from '../shared/newPage';
import { jsonAttribute } from '../shared/port';
import { startPage } from '../shared/startPage';
import { selection } from './selection';
import { openState } from './state';
import { tableModel } from './tableModel';
import { tablePage } from './tablePage';

const state = openState(jsonAttribute('restore'));
const { host, main, t, translated } = newPage(tablePanel, { ...queryBoxStrings, ...tableStrings });

startPage({
  host,
  t,
  main,
  async open() {
    const view = await host.request('open', { kept: state.get().kept });
    const table = tableModel(view);
    host.on('changed', facts => table.take(facts));
    const chosen = selection(state.get().selection);
    tablePage({ host, state, table, selection: chosen, t: translated(view.strings) }, main);
  },
});
