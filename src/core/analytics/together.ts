import PQueue from 'p-queue';

/** So that others need not wait until all of a long series is through. */
const atOnce = 6;

/**
 * Does all tasks, a few side by side; what they bring comes in their order. The first that fails
 * ends the others, which would bring what nobody wants any more.
 */
export async function together<T>(
  tasks: readonly ((signal: AbortSignal) => Promise<T>)[],
  signal?: AbortSignal,
): Promise<T[]> {
  const queue = new PQueue({ concurrency: atOnce });
  const failed = new AbortController();
  const signals = signal ? [signal, failed.signal] : [failed.signal];
  try {
    return await Promise.all(
      // One signal each: a signal that hundreds listen to looks like a leak.
      tasks.map(task => queue.add(() => task(AbortSignal.any(signals)))),
    );
  } catch (error) {
    queue.clear();
    failed.abort();
    throw error;
  }
}
