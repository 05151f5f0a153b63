import '../shared/zodWithoutEval';
import './call.css';
import { callPanel } from '../../src/protocol/callPanel';
import { callStrings } from '../../src/protocol/callStrings';
import { connect } from '../../src/protocol/rpc';
import { h } from '../shared/dom';
import { hostPort, jsonAttribute } from '../shared/port';
import { startPage } from '../shared/startPage';
import { translator } from '../shared/strings';
import { tagStyles } from '../shared/tagColors';
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

startPage({
  host,
  t: translator(callStrings, embedded),
  main,
  async open() {
    const { strings, view } = await host.request('open', null);
    const nonce =
      document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.content ?? '';
    const page = { host, state, nonce, t: translator(callStrings, embedded, strings) };
    host.on('changed', callPage(page, main, view));
  },
});
