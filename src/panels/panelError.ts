import type { Explanation } from '../host/report';

/** A failure that is in words already, with what helps against it. */
export class PanelError extends Error {
  override name = 'PanelError';

  constructor(
    message: string,
    readonly remedy?: Explanation['remedy'],
  ) {
    super(message);
  }
}
