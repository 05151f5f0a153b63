import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root } from '../dependencies.mjs';
import { capture } from '../processes.mjs';
import { Problem, step } from '../steps.mjs';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];

const macApplications = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

/** The path of an installed browser of the Chromium family; `CHROME_PATH` names another. */
async function installed() {
  const { CHROME_PATH, HOME = '', PATH = '' } = process.env;
  if (CHROME_PATH) {
    if (await works(CHROME_PATH)) return CHROME_PATH;
    throw new Problem(`CHROME_PATH names ${CHROME_PATH}, which is not a browser that runs.`);
  }
  const candidates = PATH.split(delimiter).flatMap(folder => names.map(name => join(folder, name)));
  if (process.platform === 'darwin')
    for (const folder of ['/Applications', join(HOME, 'Applications')])
      candidates.push(...macApplications.map(path => join(folder, path)));
  for (const path of candidates) if (await works(path)) return path;
  return undefined;
}

/** Whether a browser is there and runs: some are scripts that ask to install it, or lack libraries. */
async function works(path) {
  if (!existsSync(path)) return false;
  const { code } = await capture(path, ['--version'], { timeoutMs: 20_000 }).catch(() => ({
    code: 1,
  }));
  return code === 0;
}

/** The browser that playwright downloads to its own folder, if it has been. */
async function downloaded() {
  const { chromium } = await import('playwright-core');
  const path = chromium.executablePath();
  return (await works(path)) ? path : undefined;
}

/** Playwright's own download, then the distribution's package where we may install one. */
async function obtain() {
  const cli = join(root, 'node_modules/playwright-core/cli.js');
  /** @type {[string, string[]][]} */
  const attempts = [[process.execPath, [cli, 'install', 'chromium']]];
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version'))
    attempts.push(
      ['apt-get', ['update']],
      ['apt-get', ['install', '--yes', '--no-install-recommends', 'chromium']],
    );
  const log = [];
  for (const [command, args] of attempts) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const { code, output } = await capture(command, args, { cwd: root, env, timeoutMs: 300_000 })
      // No such program: the next attempt may do.
      .catch(error => ({ code: 1, output: error.message }));
    const browser = (await installed()) ?? (await downloaded());
    if (browser && code === 0) return browser;
    log.push(`${command} ${args.join(' ')}: ${output.trim().split('\n').slice(-4).join('\n')}`);
  }
  throw new Problem(
    'The webview and host tests need a browser of the Chromium family. None is installed, and none ' +
      'could be obtained. Install Chrome, Chromium or Edge, or name one in CHROME_PATH.\n' +
      log.join('\n'),
  );
}

/** The path of a browser of the Chromium family, obtained where there is none. */
export async function findBrowser() {
  return (await installed()) ?? (await downloaded()) ?? (await step('Obtain a browser', obtain));
}
