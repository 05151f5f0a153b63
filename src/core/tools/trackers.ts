import * as z from 'zod';
import type { Tracker } from '../../api/schemas/tracker';
import { chosenClient } from './accountChoice';
import { compact, listOutput, pageAnswer } from './pages';
import { account, companyId, id, paging, term } from './parameters';
import { defineTool } from './tool';

const facts = (tracker: Tracker) =>
  compact({
    id: tracker.id,
    name: tracker.name,
    type: tracker.type,
    status: tracker.status,
    tracking_numbers: tracker.tracking_numbers,
    destination_number: tracker.destination_number,
    company_id: tracker.company?.id,
    company_name: tracker.company?.name,
    source: tracker.source?.type,
  });

export const listTrackers = defineTool({
  name: 'callrail_list_trackers',
  title: 'List trackers',
  description:
    'Trackers by name: tracking numbers, where they ring, and which source they count. 1 request.',
  effect: 'read',
  personal: { name: 'tracker' },
  input: z.strictObject({
    ...account,
    company_id: companyId,
    type: z.enum(['source', 'session']).optional(),
    status: z.enum(['active', 'disabled']).optional(),
    search: term.optional().describe('Part of the name.'),
    ...paging,
  }),
  output: z.object(listOutput),
  async run(services, input, options) {
    const { company_id, type, status, search, page, per_page } = input;
    const { ref, client } = await chosenClient(services, input, options);
    const found = await client.trackers.list(
      ref.accountId,
      {
        company_id,
        type,
        status,
        search,
        page,
        per_page,
        sort: 'name',
        order: 'asc',
      },
      options,
    );
    return pageAnswer('callrail_list_trackers', input, found, facts);
  },
});

export const getTracker = defineTool({
  name: 'callrail_get_tracker',
  title: 'Get tracker',
  description: 'One tracker with its source and call flow. 1 request.',
  effect: 'read',
  personal: { name: 'tracker' },
  input: z.strictObject({ ...account, tracker_id: id.brand<'TrackerId'>() }),
  output: z.looseObject({ id: z.string() }),
  async run(services, input, options) {
    const { ref, client } = await chosenClient(services, input, options);
    return compact({
      ...(await client.trackers.get(ref.accountId, input.tracker_id, options)),
    });
  },
});
