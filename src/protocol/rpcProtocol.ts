import type * as z from 'zod';

/** The requests that a page may send and the events that its host may push. */
export interface Protocol {
  requests: Record<string, { params: z.ZodType; result: z.ZodType }>;
  events: Record<string, z.ZodType>;
}

export function defineProtocol<const P extends Protocol>(protocol: P): P {
  return protocol;
}

export interface Subscription {
  dispose(): void;
}

/** One end of the channel: a webview as its host sees it, or the page's own window. */
export interface Port {
  post(message: unknown): void;
  onMessage(listener: (message: unknown) => void): Subscription;
}

export type RequestName<P extends Protocol> = keyof P['requests'] & string;
export type EventName<P extends Protocol> = keyof P['events'] & string;

/** What is sent, and what arrives after parsing: `in` at the sender, `out` at the receiver. */
interface Ends<T extends z.ZodType> {
  in: z.input<T>;
  out: z.output<T>;
}
export type Params<P extends Protocol, K extends keyof P['requests']> = Ends<
  P['requests'][K]['params']
>;
export type Result<P extends Protocol, K extends keyof P['requests']> = Ends<
  P['requests'][K]['result']
>;
export type EventPayload<P extends Protocol, K extends keyof P['events']> = Ends<P['events'][K]>;
