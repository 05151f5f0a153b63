import * as z from 'zod';
import { AccountId } from './ids';
import { flag, numeric, text } from './tolerant';

export const Account = z.looseObject({
  id: AccountId,
  name: text,
  /** The number that addresses inside CallRail's answers use. */
  numeric_id: numeric,
  inbound_recording_enabled: flag,
  outbound_recording_enabled: flag,
  hipaa_account: flag,
  created_at: text,
});
export type Account = z.infer<typeof Account>;
