/** `npm run bench`: prints sizes, counts and times of the built product. For information. */
import './nodeVersion.mjs';
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { install, root } from './dependencies.mjs';
import { findFiles } from './files.mjs';
import { endOnSignals } from './processes.mjs';
import { step } from './steps.mjs';

process.chdir(root);
endOnSignals();
await install('Install the dependencies');
// These import what has just been installed.
const { buildTests } = await import('./build/tests.mjs');
const { packageExtension } = await import('./package.mjs');
const { preparations } = await import('./test/preparations.mjs');
await step('Build and pack the extension', () => packageExtension('out/callrail-explorer.vsix'));
process.env.CALLRAIL_TEST_BROWSER = await preparations.browser();

const outdir = `out/bench-${process.pid}`;
process.once('exit', () => rmSync(outdir, { recursive: true, force: true }));
const runner = 'test/support/bench.ts';
// What benches start as processes of their own is built with them, but not loaded here.
const processes = findFiles('test/support', /Process\.ts$/);
const files = [...processes, ...findFiles('test/bench', /\.bench\.ts$/), runner];
const load = file => import(pathToFileURL(resolve(file)).href);
const modules = [];
const built = await buildTests({ outdir, files });
for (const file of built.slice(processes.length)) modules.push(await load(file));
await modules.at(-1).runBenches();
