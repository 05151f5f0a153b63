/** `npm run bench`: prints sizes, counts and times of the built product. For information. */
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildTests } from './build/tests.mjs';
import { root } from './dependencies.mjs';
import { findFiles } from './files.mjs';
import { packageExtension } from './package.mjs';
import { endOnSignals } from './processes.mjs';
import { step } from './steps.mjs';
import { preparations } from './test/preparations.mjs';

process.chdir(root);
endOnSignals();
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
