import * as z from 'zod';
import { CompanyId, NotificationId, TrackerId, UserId } from './ids';
import { flag, text, word } from './tolerant';

export const Notification = z.looseObject({
  id: NotificationId,
  /** A sentence, in lists only. */
  name: text,
  user_id: UserId.nullish().catch(null),
  email: text,
  alert_type: word('all', 'first_call', 'missed_and_vm', 'vm_only'),
  call_enabled: flag,
  sms_enabled: flag,
  send_desktop: flag,
  send_email: flag,
  send_push: flag,
  /** Null means all. */
  company_id: CompanyId.nullish().catch(null),
  tracker_id: TrackerId.nullish().catch(null),
});
export type Notification = z.infer<typeof Notification>;
