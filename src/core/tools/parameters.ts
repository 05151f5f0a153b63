import * as z from 'zod';
import { dateRanges } from '../../api/resources/callQuery';

/** Arguments that several tools take. Names are CallRail's own; descriptions are for agents. */

/** At most this many records in an answer, so that it fits into a conversation. */
export const mostItems = 50;

/** An id as CallRail and Maton give them: nothing that could lead elsewhere in an address. */
export const id = z
  .string()
  .trim()
  .regex(/^[\w-]{1,100}$/, 'no id, as answers have them');

/** A name or a term: nothing of that kind is longer, and a refusal repeats it. */
export const term = z.string().max(250);

export const account = {
  account_id: id.optional().describe('ACC…, if there are several.'),
  connection_id: id.optional(),
};

export const paging = {
  page: z.int().min(1).default(1),
  per_page: z.int().min(1).max(mostItems).default(25),
};

/** Of what one answer brings whole: as much as has room. */
export const wholePaging = { ...paging, per_page: paging.per_page.default(mostItems) };

export const dates = {
  date_range: z.enum(dateRanges).optional().describe('Or start_date, end_date.'),
  start_date: term.optional().describe('2026-02-28 or ISO time.'),
  end_date: term.optional().describe('Included.'),
  time_zone: term.optional().describe('IANA.'),
};

export const personal = {
  include_personal_data: z
    .boolean()
    .default(false)
    .describe('Unmasked; only if the user asked for it.'),
};

export const companyId = id.brand<'CompanyId'>().optional();
export const callId = id.brand<'CallId'>().describe('CAL…');
export const tagNames = z.array(term.trim().min(1)).optional();

export type AccountInput = { account_id?: string; connection_id?: string };
export type PagingInput = { page: number; per_page: number };
export type DatesInput = {
  date_range?: (typeof dateRanges)[number];
  start_date?: string;
  end_date?: string;
  time_zone?: string;
};
