import * as z from 'zod';
import { IntegrationId } from './ids';
import { openEnum, text } from './tolerant';

export const Integration = z.looseObject({
  id: IntegrationId,
  type: text,
  state: openEnum('active', 'disabled', 'pending', 'failed').nullish(),
  /** Free, and may hold keys of other services. */
  config: z.unknown(),
});
export type Integration = z.infer<typeof Integration>;
