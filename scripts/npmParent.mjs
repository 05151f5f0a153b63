import { spawnSync } from 'node:child_process';

/**
 * Tells when the npm that runs this script is gone, or the shell between them.
 * @param {() => void} then
 */
export function whenOrphaned(then) {
  const parent = process.ppid;
  const npm = npmAbove(parent);
  const watch = setInterval(() => {
    if (process.ppid === parent && (npm === undefined || isAlive(npm))) return;
    clearInterval(watch);
    then();
  }, 100);
  watch.unref();
}

/** The process that runs the shell `pid`, or undefined where that is no shell, or cannot be told. */
function npmAbove(pid) {
  const { stdout } = spawnSync('ps', ['-o', 'ppid=,comm=', '-p', String(pid)], {
    encoding: 'utf8',
  });
  // Some shells become the program that they run; then `pid` is npm itself.
  const found = /^\s*(\d+)\s+(?:.*\/)?(?:ba|da|z)?sh$/m.exec(stdout ?? '');
  return found ? Number(found[1]) : undefined;
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
