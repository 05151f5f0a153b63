/**
 * Does all tasks side by side. The first that fails ends the others, which would bring what nobody
 * wants any more.
 */
export async function together<T>(
  tasks: readonly ((signal: AbortSignal) => Promise<T>)[],
  signal?: AbortSignal,
): Promise<T[]> {
  const failed = new AbortController();
  const either = signal ? AbortSignal.any([signal, failed.signal]) : failed.signal;
  try {
    return await Promise.all(tasks.map(task => task(either)));
  } catch (error) {
    failed.abort();
    throw error;
  }
}
