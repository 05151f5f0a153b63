import { isAbort } from '../base/abort';

/** What was under way ended with its session: another key came, or another setting. */
export class InterruptedError extends Error {
  override name = 'InterruptedError';

  constructor() {
    super('The session ended meanwhile.');
  }
}

/** An abort as what it is: a cancellation where somebody has `asked` for it, else a failure. */
export function interruption(error: unknown, asked: boolean): unknown {
  return isAbort(error) && !asked ? new InterruptedError() : error;
}
