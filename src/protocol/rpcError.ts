import type { Remedy } from './rpcMessages';

/** Codes of the channel itself; the host's handlers add their own. */
export const rpcCodes = {
  unknownRequest: 'unknown-request',
  invalidParams: 'invalid-params',
  invalidResult: 'invalid-result',
  failed: 'failed',
  closed: 'closed',
} as const;

/** A request that failed; `message` is ready to show. */
export class RpcError extends Error {
  override name = 'RpcError';

  constructor(
    readonly code: string,
    message: string,
    readonly remedy?: Remedy,
  ) {
    super(message);
  }
}
