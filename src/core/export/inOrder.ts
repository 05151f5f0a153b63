/**
 * Runs tasks side by side, at most `width`, and gives their results in the order in which they were
 * begun. No more than `width` results are ever held, however far one of them lags behind. `next`
 * gives the task to begin, or undefined while there is none; it is asked again after each result,
 * which may have brought more to do.
 */
export async function* inOrder<T>(
  width: number,
  next: () => (() => Promise<T>) | undefined,
): AsyncGenerator<T, void, undefined> {
  const begun: Promise<T>[] = [];
  for (;;) {
    while (begun.length < width) {
      const result = next()?.();
      if (!result) break;
      // Its failure is told when its turn comes, if it does.
      result.catch(() => undefined);
      begun.push(result);
    }
    const first = begun.shift();
    if (!first) return;
    yield await first;
  }
}
