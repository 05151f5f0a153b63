import { join } from 'node:path';
import { root } from '../dependencies.mjs';
import { capture } from '../processes.mjs';
import { hostVersions } from '../vscode/hosts.mjs';
import { mochaLevel } from './mochaLevel.mjs';

const minuteMs = 60_000;

/**
 * One check, of tools that run side by side: passes when each of them exits with 0. What a tool
 * writes is shown only when it does not.
 */
async function tools(...commandLines) {
  const runs = await Promise.all(commandLines.map(tool));
  const failed = runs.some(({ code }) => code !== 0) ? 1 : 0;
  for (const { code, output } of runs) if (code !== 0) console.error(output.trim());
  return { passed: 1 - failed, failed };
}

function tool(commandLine) {
  const [path, ...args] = commandLine.split(' ');
  return capture(process.execPath, [join(root, 'node_modules', path), ...args], {
    cwd: root,
    timeoutMs: 5 * minuteMs,
  });
}

/**
 * What `npm test` runs, in this order. A level receives what was asked for on the command line and
 * the preparations (`preparations.mjs`) that it may need; it gives back how many of its checks
 * passed and failed.
 */
export const levels = [
  {
    name: 'types',
    run: () =>
      tools(
        'typescript/bin/tsc --noEmit -p .',
        'typescript/bin/tsc --noEmit -p media',
        'typescript/bin/tsc --noEmit -p scripts',
      ),
  },
  { name: 'lint', run: () => tools('eslint/bin/eslint.js --max-warnings=0 .') },
  { name: 'format', run: () => tools('prettier/bin/prettier.cjs --check --log-level=warn .') },
  {
    name: 'build',
    async run(_, prepared) {
      await prepared.product();
      return { passed: 1, failed: 0 };
    },
  },
  {
    name: 'unit',
    run: options => mochaLevel('unit', { ...options, timeoutMs: 10_000, limitMs: 3 * minuteMs }),
  },
  {
    name: 'integration',
    run: options =>
      mochaLevel('integration', { ...options, timeoutMs: 20_000, limitMs: 10 * minuteMs }),
  },
  {
    name: 'webview',
    async run(options, prepared) {
      const env = { CALLRAIL_TEST_BROWSER: await prepared.browser() };
      await prepared.product();
      return mochaLevel('webview', {
        ...options,
        env,
        timeoutMs: 30_000,
        limitMs: 15 * minuteMs,
      });
    },
  },
  {
    name: 'package',
    async run(options, prepared) {
      const env = { CALLRAIL_TEST_VSIX: await prepared.product() };
      return mochaLevel('package', { ...options, env, timeoutMs: 30_000, limitMs: minuteMs });
    },
  },
  ...hostVersions.map(version => ({
    name: `host:${version}`,
    async run(options, prepared) {
      const host = { ...(await prepared.host(version)), vsix: await prepared.product() };
      const env = {
        CALLRAIL_TEST_BROWSER: await prepared.browser(),
        CALLRAIL_TEST_HOST: JSON.stringify(host),
      };
      return mochaLevel('host', {
        ...options,
        env,
        // VS Code is driven from outside, where the machine's load can come between two keys.
        retries: 1,
        timeoutMs: 90_000,
        limitMs: 35 * minuteMs,
      });
    },
  })),
];

/**
 * The levels that a word of the command line means: `unit`, `host` (every version), `host:1.103`.
 * @param {string} word
 */
export function levelsNamed(word) {
  return levels.filter(({ name }) => name === word || name.startsWith(`${word}:`));
}
