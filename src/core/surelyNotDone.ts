import { CallRailError, type ErrorCode } from '../api/errors';

/** Failures after which nothing was written; after others, nobody knows. */
const certain: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'forbidden',
  'key-missing',
  'not-found',
  'invalid-request',
  'misconfigured',
]);

/** Whether a write that failed so has surely changed nothing. */
export function surelyNotDone(error: unknown): boolean {
  return error instanceof CallRailError && certain.has(error.code);
}
