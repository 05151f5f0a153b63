import { join } from 'node:path';
import { root } from '../dependencies.mjs';
import { start } from '../processes.mjs';

/**
 * Runs the tests of `test/<level>` in a process of their own.
 * @param {string} level
 * @param {object} options
 * @param {string[]} [options.files] These only; all of the level when empty.
 * @param {string} [options.grep] Tests only whose full title matches.
 * @param {boolean} [options.verbose] Name every test, not only failures.
 * @param {number} [options.retries] How often a test that fails is tried again; it is named then.
 * @param {number} options.timeoutMs The limit of one test.
 * @param {number} options.limitMs The limit of the level.
 * @param {Record<string, string>} [options.env]
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function mochaLevel(level, { limitMs, env = {}, files = [], ...options }) {
  const program = start(
    process.execPath,
    [
      '--enable-source-maps',
      join(root, 'scripts/test/mocha.mjs'),
      JSON.stringify({ level, files, ...options }),
    ],
    { cwd: root, stdio: ['ignore', 'inherit', 'inherit', 'ipc'], env: { ...process.env, ...env } },
  );
  let numbers = { passed: 0, failed: 0 };
  program.child.on('message', (/** @type {typeof numbers} */ message) => (numbers = message));
  const timer = setTimeout(() => {
    console.error(`The ${level} tests took longer than ${limitMs / 1000} s.`);
    void program.stop();
  }, limitMs);
  const code = await program.ended.finally(() => clearTimeout(timer));
  await program.stop();
  // A run that ends badly with no failed test did fail: it crashed, hung or left something open.
  if (code !== 0 && numbers.failed === 0) numbers = { ...numbers, failed: 1 };
  return numbers;
}
