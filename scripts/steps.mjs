/** Work of which people see the name, that it goes on, and how long it took. */

const heartbeatMs = 10_000;

/** "0.4 s", "12 s", "1 min 5 s" */
export function duration(milliseconds) {
  const seconds = milliseconds / 1000;
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  if (seconds < 60) return `${Math.round(seconds)} s`;
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}

/**
 * Runs a task under a title: a line when it begins, one every ten seconds, one when it is done.
 * @template T
 * @param {string} title As in "Install the dependencies".
 * @param {() => Promise<T>} task
 * @returns {Promise<T>}
 */
export async function step(title, task) {
  const begun = Date.now();
  const elapsed = () => duration(Date.now() - begun);
  console.log(`• ${title} …`);
  const heartbeat = setInterval(() => console.log(`  still at it (${elapsed()})`), heartbeatMs);
  try {
    const result = await task();
    console.log(`✓ ${title} (${elapsed()})`);
    return result;
  } catch (error) {
    console.log(`✗ ${title} (${elapsed()})`);
    throw error;
  } finally {
    clearInterval(heartbeat);
  }
}

/** A failure whose message is all that people need: it is printed without a stack. */
export class Problem extends Error {
  /** @param {string} message @param {number} [exitCode] */
  constructor(message, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}
