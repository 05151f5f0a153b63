/**
 * Runs one level's tests with mocha, as a child of `levels.mjs`, which receives the numbers:
 *   node mocha.mjs '{"level": "unit", "files": [], "grep": "…", "timeoutMs": 10000, "verbose": true}'
 */
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import Mocha from 'mocha';
import { buildTests } from '../build/tests.mjs';
import { findFiles } from '../files.mjs';
import { LevelReporter } from './reporter.mjs';

const { level, files, grep, retries = 0, timeoutMs, verbose } = JSON.parse(process.argv[2]);

// A folder of its own: two runs side by side must not overwrite each other's files.
const outdir = `out/tests-${level}-${process.pid}`;
process.once('exit', () => rmSync(outdir, { recursive: true, force: true }));
process.once('SIGTERM', () => process.exit(143));

// Becomes an uncaught exception, which mocha counts against the test that runs.
process.on('unhandledRejection', reason => {
  throw reason;
});

const mocha = new Mocha({
  timeout: timeoutMs,
  retries,
  forbidPending: true,
  reporter: LevelReporter,
  reporterOptions: { verbose },
  ...(grep ? { grep } : {}),
});
const sources = files.length > 0 ? files : findFiles(`test/${level}`, /\.test\.ts$/);
for (const file of await buildTests({ outdir, files: sources })) mocha.addFile(resolve(file));
await mocha.loadFilesAsync();
const failures = await new Promise(done => {
  mocha.run(done);
});
process.exitCode = failures > 0 ? 1 : 0;

// Whatever still listens, waits or runs has no owner; say so rather than hang.
setTimeout(() => {
  const open = process.getActiveResourcesInfo().filter(name => !name.startsWith('Pipe'));
  console.error(`The ${level} tests left open: ${open.join(', ') || 'an unknown handle'}`);
  process.exit(1);
}, 5_000).unref();
process.channel?.unref();
