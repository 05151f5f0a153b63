import { packageExtension } from '../package.mjs';
import { installHost } from '../vscode/hosts.mjs';
import { findBrowser } from './browser.mjs';

/** Each preparation is made once, when the first level asks, and fails for every level alike. */
const once = task => {
  const results = new Map();
  return key => {
    if (!results.has(key)) results.set(key, task(key));
    return results.get(key);
  };
};

/** What levels may need: a browser, the packaged extension, a VS Code of some version. */
export const preparations = {
  browser: once(findBrowser),
  product: once(() => packageExtension('out/callrail-explorer.vsix')),
  host: once(installHost),
};
