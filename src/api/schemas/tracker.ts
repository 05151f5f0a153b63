import * as z from 'zod';
import { CompanyName } from './company';
import { TrackerId } from './ids';
import { flag, list, text, word } from './tolerant';

/** A session tracker for all visitors has the bare text `all`; others are objects, open-ended. */
export const TrackerSource = z
  .union([z.string().transform(type => ({ type })), z.looseObject({ type: z.string().nullish() })])
  .nullish()
  .catch(null);

export const Tracker = z.looseObject({
  id: TrackerId,
  name: text,
  type: word('source', 'session'),
  status: word('active', 'disabled'),
  destination_number: text,
  tracking_numbers: list(z.string()),
  whisper_message: text,
  sms_supported: flag,
  sms_enabled: flag,
  company: CompanyName.nullish().catch(null),
  source: TrackerSource,
  call_flow: z
    .looseObject({ type: text, recording_enabled: flag, destination_number: text })
    .nullish()
    .catch(null),
  campaign_name: text,
  created_at: text,
  disabled_at: text,
});
export type Tracker = z.infer<typeof Tracker>;
