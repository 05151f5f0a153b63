import '../shared/zodWithoutEval';
import './analytics.css';
import { analyticsPanel } from '../../src/protocol/analyticsPanel';
import { analyticsStrings } from '../../src/protocol/analyticsStrings';
import { queryBoxStrings } from '../../src/protocol/queryBoxStrings';
import { connect } from '../../src/protocol/rpc';
import { datum, h } from '../shared/dom';
import { errorText, failure, remedyButton } from '../shared/failure';
import { hostPort, jsonAttribute } from '../shared/port';
import { translator } from '../shared/strings';
import { button, progress } from '../shared/toolkit';
import { analyticsPage } from './analyticsPage';
import { openState } from './state';

const english = { ...queryBoxStrings, ...analyticsStrings };
const embedded = (jsonAttribute('strings') ?? {}) as Record<string, string>;
const state = openState(jsonAttribute('restore'));
const host = connect(analyticsPanel, hostPort);
window.addEventListener('pagehide', () => host.dispose());

const main = h('main', { class: 'page' });
document.body.append(main);

let stage: 'opening' | 'failed' | 'open' = 'opening';
/** How often what may keep the numbers away has changed. */
let changes = 0;
host.on('retry', () => {
  changes += 1;
  if (stage === 'failed') void open();
});

/** Shows the panel, or why it cannot be shown and a way to try again. */
async function open(): Promise<void> {
  const t = translator(english, embedded);
  stage = 'opening';
  const before = changes;
  main.replaceChildren(progress(t('loading')));
  try {
    const view = await host.request('open', { kept: state.get().asked });
    const page = { host, state, t: translator(english, embedded, view.strings) };
    const { retry } = analyticsPage(page, main, view);
    host.on('retry', retry);
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
    main.replaceChildren(h('h1', {}, datum(document.title)), h('div', {}, words, buttons));
    retry.element.focus();
  }
}

void open();
