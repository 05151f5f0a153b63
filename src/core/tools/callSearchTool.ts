import * as z from 'zod';
import { documentedCallFields } from '../../api/callFields';
import type { CallListFilters } from '../../api/resources/callQuery';
import { CompanyId, TrackerId } from '../../api/schemas/ids';
import { systemClock } from '../../base/clock';
import { keptDates } from '../dateRange';
import { sortFields } from '../query/callQuery';
import type { ListPlan } from '../query/listPlan';
import { chosenAccount } from './accountChoice';
import { listed, lookedThrough } from './callPages';
import { NextCall } from './pages';
import { account, companyId, dates, paging, personal, tagNames } from './parameters';
import { defineTool } from './tool';
import { ToolProblem } from './toolProblem';

const filters = {
  company_id: companyId,
  tracker_id: z.string().min(1).optional(),
  call_type: z.enum(['first_call', 'missed', 'voicemails', 'inbound', 'outbound']).optional(),
  answer_status: z.enum(['answered', 'missed', 'voicemail']).optional(),
  direction: z.enum(['inbound', 'outbound']).optional(),
  device: z.enum(['desktop', 'mobile']).optional(),
  lead_status: z.enum(['good_lead', 'not_a_lead', 'not_scored']).optional(),
  tags: tagNames.describe('Names; calls that have any of them.'),
  search: z.string().optional().describe('One term, in names, numbers, notes, sources.'),
  sort: z.enum(sortFields).optional(),
  order: z.enum(['asc', 'desc']).optional(),
};

/** Long, or deep: callrail_get_call and others have them. */
const elsewhere = ['milestones', 'transcription', 'conversational_transcript', 'integration_data'];
const known: readonly string[] = documentedCallFields.filter(field => !elsewhere.includes(field));
const isField = (name: string) => known.includes(name);

const input = z.strictObject({
  ...account,
  query: z
    .string()
    .optional()
    .describe(
      'In place of filters: free text and status: direction: device: lead: type: company: tracker: tag: range: from: to: sort:, and at up to 8 requests min-duration: max-duration: source: medium: campaign: agent: has:.',
    ),
  ...dates,
  ...filters,
  fields: z
    .array(z.string().refine(isField, 'no field of a call'))
    .max(10)
    .optional()
    .describe('More columns, by CallRail’s names: note, value, campaign, …'),
  ...paging,
  cursor: z
    .string()
    .regex(/^\d+:\d+$/)
    .optional()
    .describe('From next, where it has one.'),
  ...personal,
});
export type CallSearchInput = z.output<typeof input>;

export const searchCalls = defineTool({
  name: 'callrail_search_calls',
  title: 'Search calls',
  description:
    'Calls as rows, newest first, at most 50; without dates all of the 25 months that are kept. next is the tool call for more. Durations in seconds. 1 request, and once those lists that names in query are looked up in.',
  effect: 'read',
  input,
  output: z.object({
    columns: z.array(z.string()),
    rows: z.array(z.array(z.unknown())),
    total: z.int().optional(),
    has_more: z.boolean(),
    next: NextCall.optional(),
    asked: z.record(z.string(), z.unknown()),
    looked_through: z.int().optional(),
    filtered_after_fetching: z.array(z.string()).optional(),
  }),
  async run(services, given, options) {
    const ref = await chosenAccount(services, given, options);
    const plan = await planOf(
      given,
      query => services.search.plan(ref, query, options),
      () => (services.clock ?? systemClock).now(),
    );
    const { matches } = plan;
    return matches
      ? lookedThrough(services.calls, ref, { ...plan, matches }, given, options)
      : listed(services.calls, ref, plan, given, options);
  },
});

type Planned = Pick<ListPlan, 'matches' | 'after'> & { parameters: CallListFilters };

/** A query through the query language, or CallRail's own parameters, never a mixture of both. */
async function planOf(
  given: CallSearchInput,
  plan: (query: string) => Promise<ListPlan>,
  now: () => number,
): Promise<Planned> {
  const { date_range, start_date, end_date, time_zone, company_id, tracker_id, sort, order } =
    given;
  const { query, call_type, answer_status, direction, device, lead_status, tags, search } = given;
  const parameters = {
    date_range,
    start_date,
    end_date,
    time_zone,
    company_id: company_id === undefined ? undefined : CompanyId.parse(company_id),
    tracker_id: tracker_id === undefined ? undefined : TrackerId.parse(tracker_id),
    call_type,
    answer_status,
    direction,
    device,
    lead_status,
    tags,
    search,
    sort,
    order,
  };
  const named = Object.entries(parameters).filter(([, value]) => value !== undefined);
  if (query !== undefined) {
    if (named.length > 0)
      throw new ToolProblem(
        `Give either query or filters; ${named.map(([name]) => name).join(', ')} can be said within query.`,
      );
    return plan(query);
  }
  const dated = date_range ?? start_date ?? end_date;
  return {
    parameters: {
      // Without any CallRail means 7 days, and `order` without `sort` is refused.
      ...(dated === undefined ? keptDates(now()) : {}),
      ...(Object.fromEntries(named) as CallListFilters),
      ...{ sort: sort ?? 'start_time', order: order ?? 'desc' },
    },
    after: [],
  };
}
