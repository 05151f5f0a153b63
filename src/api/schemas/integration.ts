import * as z from 'zod';
import { IntegrationId } from './ids';
import { text, word } from './tolerant';

export const Integration = z.looseObject({
  id: IntegrationId,
  type: text,
  state: word('active', 'disabled', 'pending', 'failed'),
  /** Free, and may hold keys of other services. */
  config: z.unknown().optional(),
});
export type Integration = z.infer<typeof Integration>;
