import * as z from 'zod';
import { AccountId, CallId } from '../api/schemas/ids';

/** How the commands on calls name their call. */
export const callInput = {
  connectionId: z.string(),
  accountId: AccountId,
  callId: CallId,
};
