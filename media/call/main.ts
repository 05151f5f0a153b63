import '../shared/zodWithoutEval';
import './call.css';
import { callPanel } from '../../src/protocol/callPanel';
import { callStrings } from '../../src/protocol/callStrings';
import { connect } from '../../src/protocol/rpc';
import { datum, h } from '../shared/dom';
import { errorText, failure, remedyButton } from '../shared/failure';
import { hostPort, jsonAttribute } from '../shared/port';
import { translator } from '../shared/strings';
import { tagStyles } from '../shared/tagColors';
import { button, progress } from '../shared/toolkit';
import { callPage } from './callPage';
import { openState } from './state';

const embedded = (jsonAttribute('strings') ?? {}) as Record<string, string>;
const state = openState(jsonAttribute('restore'));
const host = connect(callPanel, hostPort);
window.addEventListener('pagehide', () => host.dispose());

const sheet = new CSSStyleSheet();
sheet.replaceSync(tagStyles());
document.adoptedStyleSheets.push(sheet);

const main = h('main', { class: 'page' });
document.body.append(main);

let stage: 'opening' | 'failed' | 'open' = 'opening';
/** How often what may keep the call away has changed. */
let changes = 0;
host.on('retry', () => {
  changes += 1;
  if (stage === 'failed') void open();
});

/** Shows the call, or why it cannot be shown and a way to try again. */
async function open(): Promise<void> {
  const t = translator(callStrings, embedded);
  stage = 'opening';
  const before = changes;
  main.replaceChildren(progress(t('loading')));
  try {
    const { strings, view } = await host.request('open', null);
    const nonce =
      document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.content ?? '';
    const page = { host, state, nonce, t: translator(callStrings, embedded, strings) };
    const show = callPage(page, main, view);
    host.on('changed', show);
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
