/**
 * The signal of a client's request, aborted the way ours are: a cancellation by a client has a text
 * for its reason, or none.
 */
export function ownSignal(signal: AbortSignal): AbortSignal {
  const own = new AbortController();
  if (signal.aborted) own.abort();
  else signal.addEventListener('abort', () => own.abort(), { once: true });
  return own.signal;
}
