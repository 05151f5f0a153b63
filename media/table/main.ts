import '../shared/zodWithoutEval';
import './table.css';
import { queryBoxStrings } from '../../src/protocol/queryBoxStrings';
import { connect } from '../../src/protocol/rpc';
import { tablePanel } from '../../src/protocol/tablePanel';
import { tableStrings } from '../../src/protocol/tableStrings';
import { datum, h } from '../shared/dom';
import { errorText, failure, remedyButton } from '../shared/failure';
import { hostPort, jsonAttribute } from '../shared/port';
import { translator } from '../shared/strings';
import { button, progress } from '../shared/toolkit';
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

let stage: 'opening' | 'failed' | 'open' = 'opening';
/** How often what may keep the calls away has changed. */
let changes = 0;
host.on('retry', () => {
  changes += 1;
  if (stage === 'failed') void open();
});

/** Shows the table, or why it cannot be shown and a way to try again. */
async function open(): Promise<void> {
  const t = translator(english, embedded);
  stage = 'opening';
  const before = changes;
  main.replaceChildren(h('div', { class: 'opening' }, progress(t('loading'))));
  try {
    const view = await host.request('open', { kept: state.get().kept });
    const table = tableModel(view);
    host.on('changed', facts => table.take(facts));
    tablePage(
      {
        host,
        state,
        table,
        selection: selection(state.get().selection),
        t: translator(english, embedded, view.strings),
      },
      main,
    );
    stage = 'open';
  } catch (error) {
    if (changes !== before) return open();
    stage = 'failed';
    const retry = button({
      label: t('retry'),
      icon: 'retry',
      appearance: 'primary',
      onClick: () => void open(),
    });
    const words = failure(t('openFailed'), errorText(error, t));
    const buttons = h(
      'div',
      { class: 'buttons' },
      retry.element,
      ...remedyButton({ host, t }, error),
    );
    const title = h('h1', {}, datum(document.title));
    main.replaceChildren(h('div', { class: 'opening' }, title, words, buttons));
    retry.element.focus();
  }
}

void open();
