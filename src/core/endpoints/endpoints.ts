import { accounts } from './accounts';
import { callerIds } from './callerIds';
import { calls } from './calls';
import { companies } from './companies';
import type { Endpoint } from './endpoint';
import { flows } from './flows';
import { forms } from './forms';
import { integrations } from './integrations';
import { leads } from './leads';
import { notifications } from './notifications';
import { summaryEmails } from './summaryEmails';
import { tags } from './tags';
import { texts } from './texts';
import { trackers } from './trackers';
import { users } from './users';

/** Everything that version 3 of CallRail's API offers, save media of texts, which are no JSON. */
export const endpoints: readonly Endpoint[] = [
  accounts,
  calls,
  tags,
  companies,
  trackers,
  users,
  forms,
  texts,
  leads,
  integrations,
  notifications,
  callerIds,
  flows,
  summaryEmails,
].flat();
