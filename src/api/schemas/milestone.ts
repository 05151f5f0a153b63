import * as z from 'zod';
import { text } from './tolerant';

const params = z.record(z.string(), z.unknown()).nullish().catch(null);

/** One touch on the way to the call. Not reached: present, with every scalar null. */
export const Milestone = z.looseObject({
  event_date: text,
  source: text,
  medium: text,
  campaign: text,
  keywords: text,
  match_type: text,
  ad_position: text,
  device: text,
  session_browser: text,
  landing: text,
  referrer: text,
  landing_page_url_params: params,
  referrer_url_params: params,
  url_utm_params: params,
});
export type Milestone = z.infer<typeof Milestone>;

const milestone = Milestone.nullish().catch(null);
export const Milestones = z
  .looseObject({
    first_touch: milestone,
    lead_created: milestone,
    qualified: milestone,
    last_touch: milestone,
  })
  .nullish()
  .catch(null);
