import * as z from 'zod';
import { CompanyId } from './ids';
import { flag, text, word } from './tolerant';

export const Company = z.looseObject({
  id: CompanyId,
  name: text,
  status: word('active', 'disabled'),
  /** IANA name. */
  time_zone: text,
  created_at: text,
  disabled_at: text,
  dni_active: flag,
  script_url: text,
  callscore_enabled: flag,
  lead_scoring_enabled: flag,
  callscribe_enabled: flag,
});
export type Company = z.infer<typeof Company>;

/** How other records name their company. */
export const CompanyName = z.looseObject({ id: CompanyId, name: text });
export type CompanyName = z.infer<typeof CompanyName>;
