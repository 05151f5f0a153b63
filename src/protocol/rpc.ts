import type * as z from 'zod';

/** The requests that a page may send and the events that its host may push. */
export interface Protocol {
  requests: Record<string, { params: z.ZodType; result: z.ZodType }>;
  events: Record<string, z.ZodType>;
}

export function defineProtocol<const P extends Protocol>(protocol: P): P {
  return protocol;
}
