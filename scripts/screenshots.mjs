/**
 * `npm run screenshots`: takes the pictures of docs/images from the running product. With `-- --all`,
 * every page in every kind of theme, to out/pictures, to be looked at.
 */
import './nodeVersion.mjs';
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { install, root } from './dependencies.mjs';
import { endOnSignals, stopAll } from './processes.mjs';
import { step } from './steps.mjs';

process.chdir(root);
endOnSignals();
await install('Install the dependencies');
// These import what has just been installed.
const { buildTests } = await import('./build/tests.mjs');
const { createWorkspace } = await import('./start/workspace.mjs');
const { preparations } = await import('./test/preparations.mjs');
const { newest } = await import('./vscode/hosts.mjs');

const vsix = await step('Build and pack the extension', () => preparations.product());
const host = { ...(await preparations.host(newest)), vsix };
process.env.CALLRAIL_TEST_BROWSER = await preparations.browser();
process.env.CALLRAIL_TEST_HOST = JSON.stringify(host);

const outdir = `out/screenshots-${process.pid}`;
process.once('exit', () => rmSync(outdir, { recursive: true, force: true }));
const [built] = await buildTests({ outdir, files: ['test/host/screenshots.ts'] });
const { takeScreenshots } = await import(pathToFileURL(resolve(built)).href);
try {
  const all = process.argv.includes('--all');
  const images = all ? 'out/pictures' : 'docs/images';
  await step('Take screenshots', () => takeScreenshots(images, createWorkspace(), { all }));
} finally {
  await stopAll();
}
