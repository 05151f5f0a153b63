import { CallRailError, type ErrorCode } from '../api/errors';

/** Failures after which nothing was written; after others, nobody knows. */
const certain: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'unauthorized',
  'connection-required',
  'forbidden',
  'key-missing',
  'not-found',
  'invalid-request',
  'rate-limited',
  'misconfigured',
]);

/** Failures of what is done in several requests, of which one may have written something. */
const partly = new WeakSet<Error>();

/** Remembers of a failure that something may have been written before. */
export function partlyDone(error: unknown): void {
  if (error instanceof Error) partly.add(error);
}

/** Whether a write that failed so has surely changed nothing. */
export function surelyNotDone(error: unknown): boolean {
  if (!(error instanceof CallRailError) || partly.has(error)) return false;
  // Reading, before a write as well, changes nothing.
  return certain.has(error.code) || error.request?.startsWith('GET ') === true;
}
