import * as z from 'zod';
import { ConnectionId } from './ids';
import { openEnum, text } from './tolerant';

/** Maton's link to one CallRail authorisation. */
export const Connection = z.looseObject({
  connection_id: ConnectionId,
  status: openEnum('ACTIVE', 'PENDING', 'FAILED'),
  creation_time: text,
  last_updated_time: text,
  /** The consent page; holds a session token, so it is never logged. */
  url: text,
  app: text,
  method: text,
  metadata: z.record(z.string(), z.unknown()).nullish().catch(null),
});
export type Connection = z.infer<typeof Connection>;
