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

process.chdir(root);
endOnSignals();
await step('Build and pack the extension', () => packageExtension('out/callrail-explorer.vsix'));

const outdir = `out/bench-${process.pid}`;
process.once('exit', () => rmSync(outdir, { recursive: true, force: true }));
const runner = 'test/support/bench.ts';
const files = [...findFiles('test/bench', /\.bench\.ts$/), runner];
const load = file => import(pathToFileURL(resolve(file)).href);
const modules = [];
for (const file of await buildTests({ outdir, files })) modules.push(await load(file));
await modules.at(-1).runBenches();
