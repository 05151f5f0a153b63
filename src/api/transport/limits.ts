/** Every limit of the transport, in one place. Tests lower them. */
export interface Limits {
  /** Milliseconds until a connection stands. */
  connectMs: number;
  /** Milliseconds from there until the answer's headers. */
  headersMs: number;
  /** Milliseconds without a byte of the body. */
  bodyIdleMs: number;
  /** Milliseconds for a whole exchange, so that a body that drips ends too. */
  jsonTotalMs: number;
  audioTotalMs: number;
  /** Bytes of a body, counted as they arrive and again once decompressed. */
  jsonBytes: number;
  audioBytes: number;
  /** Bytes read of an error's body; the rest is cut off. */
  errorBytes: number;
  /** Requests that may start within any `paceMs`: Maton allows 10 a second per account. */
  paceRequests: number;
  paceMs: number;
}

const megabyte = 1024 * 1024;

export const defaultLimits: Limits = {
  connectMs: 10_000,
  headersMs: 30_000,
  bodyIdleMs: 30_000,
  jsonTotalMs: 120_000,
  audioTotalMs: 600_000,
  jsonBytes: 20 * megabyte,
  audioBytes: 64 * megabyte,
  errorBytes: 64 * 1024,
  paceRequests: 10,
  paceMs: 1_000,
};
