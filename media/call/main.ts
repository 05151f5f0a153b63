import '../shared/zodWithoutEval';
import './call.css';
import { callPanel } from '../../src/protocol/callPanel';
import { callStrings } from '../../src/protocol/callStrings';
import { newPage } from '../shared/newPage';
import { jsonAttribute } from '../shared/port';
import { startPage } from '../shared/startPage';
import { tagStyles } from '../shared/tagColors';
import { callPage } from './callPage';
import { openState } from './state';

const state = openState(jsonAttribute('restore'));
const { host, main, t, translated } = newPage(callPanel, callStrings);

const sheet = new CSSStyleSheet();
sheet.replaceSync(tagStyles());
document.adoptedStyleSheets.push(sheet);

startPage({
  host,
  t,
  main,
  async open() {
    const { strings, view } = await host.request('open', null);
    const nonce =
      document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.content ?? '';
    host.on('changed', callPage({ host, state, nonce, t: translated(strings) }, main, view));
  },
});
