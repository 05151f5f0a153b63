import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { whenOrphaned } from './npmParent.mjs';

const windows = process.platform === 'win32';

/** Process groups that are running, each by the process that leads it. */
const groups = new Set();

/**
 * Starts a program as the leader of a process group, which ends no later than this process does.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export function start(command, args, options = {}) {
  const child = spawn(command, args, { ...options, detached: !windows });
  groups.add(child);
  const ended = new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(code ?? `ended by ${signal}`));
  });
  // A program that cannot be started rejects `ended`; whoever awaits it hears of it.
  ended.catch(() => groups.delete(child));
  return { child, ended, stop: () => stop(child) };
}

/**
 * Runs a program to its end and gives back its exit code, and what it wrote to either stream. One
 * that outlives its time limit is stopped with all that it started.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions & { timeoutMs: number }} options
 * @returns {Promise<{ code: number | null, output: string }>}
 */
export async function capture(command, args, options) {
  const program = start(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [program.child.stdout, program.child.stderr])
    stream.setEncoding('utf8').on('data', text => (output += text));
  const timer = setTimeout(() => {
    output += `\n${command} took longer than ${options.timeoutMs / 1000} s.\n`;
    void program.stop();
  }, options.timeoutMs);
  try {
    return { code: await program.ended, output };
  } finally {
    clearTimeout(timer);
    await program.stop();
  }
}

/** Ends a group: politely, then, for what is left after a moment, by force. */
async function stop(child) {
  if (!groups.has(child)) return;
  signal(child, 'SIGTERM');
  for (let waited = 0; waited < 1_500 && alive(child); waited += 50) await delay(50);
  signal(child, 'SIGKILL');
  if (child.pid !== undefined && child.exitCode === null && child.signalCode === null)
    await once(child, 'exit');
  groups.delete(child);
}

/** Ends every group that is still running, as `stop` does. */
export async function stopAll() {
  await Promise.all([...groups].map(stop));
}

function signal(child, name) {
  if (child.pid === undefined) return;
  try {
    if (windows) spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f']);
    else process.kill(-child.pid, name);
  } catch {
    // Nothing of the group is left.
  }
}

function alive(child) {
  if (windows || child.pid === undefined) return false;
  try {
    return process.kill(-child.pid, 0);
  } catch {
    return false;
  }
}

process.once('exit', () => {
  for (const child of groups) signal(child, 'SIGKILL');
});

/**
 * Stops everything when this process is told to end, then leaves with the code that shells expect,
 * or what `exitCode` makes of it. A second Ctrl-C does not wait.
 * @returns {() => boolean} Whether that has begun.
 */
export function endOnSignals(exitCode = code => code) {
  let endingSince = 0;
  const end = code => {
    // Of one Ctrl-C there are two signals under npm: the terminal's, and the one that npm passes on.
    if (endingSince > 0 && Date.now() - endingSince > 500) process.exit(exitCode(code));
    if (endingSince > 0) return;
    endingSince = Date.now();
    void stopAll().finally(() => process.exit(exitCode(code)));
  };
  process.on('SIGINT', () => end(130));
  process.on('SIGTERM', () => end(143));
  process.on('SIGHUP', () => end(129));

  // npm passes a signal to the shell between it and us, which may die without a word, or live on.
  if (process.env.npm_lifecycle_event) whenOrphaned(() => end(143));
  return () => endingSince > 0;
}
