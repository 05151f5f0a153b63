import * as z from 'zod';
import { documentedCallFields } from '../../api/callFields';
import { sortFields } from '../query/callQuery';
import type { ListPlan } from '../query/listPlan';
import type { AccountRef } from '../refs';
import { chosenAccount } from './accountChoice';
import { answerStatus, datesOf, device, direction, givenFilters, leadStatus } from './callFilters';
import { listed, longestCell, lookedThrough } from './callPages';
import { NextCall } from './pages';
import { account, companyId, dates, id, paging, personal, tagNames, term } from './parameters';
import { defineTool, type ToolOptions, type ToolServices } from './tool';
import { ToolProblem } from './toolProblem';

const filters = {
  company_id: companyId,
  tracker_id: id.brand<'TrackerId'>().optional(),
  call_type: z.enum(['first_call', 'missed', 'voicemails', 'inbound', 'outbound']).optional(),
  answer_status: answerStatus,
  direction,
  device,
  lead_status: leadStatus,
  tags: tagNames.describe('Names; calls that have any of them.'),
  search: term.optional().describe('One term, in names, numbers, notes, sources.'),
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
    .regex(/^[1-9]\d{0,5}:\d{1,3}$/, 'no cursor that next has given')
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
  longest: longestCell,
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
    const plan = await planOf(services, ref, given, options);
    const { matches } = plan;
    if (matches && given.page > 1)
      throw new ToolProblem(
        `What is filtered after fetching (${plan.after.join(' ')}) has no pages: go on as next says, by its cursor.`,
      );
    if (!matches && given.cursor !== undefined)
      throw new ToolProblem('Here page goes on, and cursor has no meaning: go on as next says.');
    return matches
      ? lookedThrough(services.calls, ref, { ...plan, matches }, given, options)
      : listed(services.calls, ref, plan, given, options);
  },
});

/** A query through the query language, or CallRail's own parameters, never a mixture of both. */
async function planOf(
  services: ToolServices,
  ref: AccountRef,
  input: CallSearchInput,
  options: ToolOptions,
): Promise<Pick<ListPlan, 'parameters' | 'matches' | 'after'>> {
  const given = givenFilters(input, { ...dates, ...filters });
  if (input.query !== undefined) return services.search.plan(ref, input.query, options);
  return {
    parameters: {
      ...datesOf(input, services),
      ...given,
      // `order` without `sort` is refused.
      sort: input.sort ?? 'start_time',
      order: input.order ?? 'desc',
    },
    after: [],
  };
}
