import type { Parameter } from './endpoint';
import { group } from './group';
import {
  asked,
  byCompany,
  extraFields,
  paging,
  required,
  search,
  sent,
  sorting,
} from './parameters';

const types = ['source', 'session'] as const;
const callFlow =
  '{type: "basic", recording_enabled, destination_number, greeting_text or greeting_recording_url}, or {type: "advanced", uuid}';
const optional: readonly Parameter[] = [
  sent('whisper_message', 'text', 'Said to who picks up; [source] is replaced.'),
  sent('swap_targets', 'list', 'Numbers on the website to be replaced, as bare ten digits.'),
  sent('sms_enabled', 'boolean', 'Whether the numbers take texts.'),
  sent('message_flow', 'object', '{type: "auto-reply", message}, {type: "advanced", id}, or null.'),
];

export const trackers = group('trackers', [
  {
    id: 'list',
    method: 'GET',
    path: 'a/{account_id}/trackers.json',
    title: 'List trackers',
    summary: 'Trackers of an account, with their numbers.',
    listKey: 'trackers',
    parameters: [
      byCompany(),
      asked('type', 'text', 'One source, or the sessions of a website.', { values: types }),
      asked('status', 'text', 'In use, or retired.', { values: ['active', 'disabled'] }),
      search('the name'),
      ...paging,
      ...sorting(['name']),
      extraFields(['campaign_name', 'swap_targets']),
    ],
    notes: ['total_pages may be missing. source of a session tracker may have no type.'],
  },
  {
    id: 'get',
    method: 'GET',
    path: 'a/{account_id}/trackers/{tracker_id}.json',
    title: 'Get a tracker',
    summary: 'One tracker; a disabled one as well.',
    parameters: [extraFields(['campaign_name', 'swap_targets'])],
  },
  {
    id: 'create',
    method: 'POST',
    path: 'a/{account_id}/trackers.json',
    title: 'Create a tracker',
    summary: 'A tracker with numbers of its own (201).',
    sendsRealWorld: true,
    parameters: [
      sent('name', 'text', 'As source_name of its calls shows it.', required),
      sent('type', 'text', 'Of one source, or of the sessions of a website.', {
        values: types,
        required: true,
      }),
      sent('company_id', 'id', 'Whose tracker.', { ids: 'company', required: true }),
      sent('call_flow', 'object', callFlow, required),
      sent('source', 'object', 'What it counts; the text all for every visit.', required),
      sent(
        'tracking_number',
        'object',
        'Of a source tracker: {area_code}, {local} or {toll_free}.',
      ),
      sent('pool_size', 'integer', 'Of a session tracker, which needs it: 4 to 50.'),
      sent('pool_numbers', 'object', 'Of a session tracker: {area_code}, {local} or {toll_free}.'),
      sent('campaign_name', 'text', 'Of a source tracker.'),
      ...optional,
    ],
    notes: [
      'Numbers are bought, and cost: never repeat a request whose outcome is unknown.',
      'area_code is strict; local takes near codes too.',
    ],
  },
  {
    id: 'update',
    method: 'PUT',
    path: 'a/{account_id}/trackers/{tracker_id}.json',
    title: 'Update a tracker',
    summary: 'Changes a tracker. A field that is left out stays.',
    parameters: [
      sent('name', 'text', 'As source_name of its calls shows it.'),
      sent('call_flow', 'object', `Replaced as a whole: ${callFlow}`),
      sent('source', 'object', 'What it counts.'),
      sent('replace_tracking_number', 'object', 'Asks for another number, which is bought.'),
      sent('pool_size', 'integer', 'Of a session tracker; can only grow.'),
      sent('campaign_name', 'text', 'Of a source tracker.'),
      ...optional,
    ],
    notes: ['status is ignored here. Read call_flow, change it, and send all of it back.'],
  },
  {
    id: 'delete',
    method: 'DELETE',
    path: 'a/{account_id}/trackers/{tracker_id}.json',
    title: 'Disable a tracker',
    summary: 'Disables it (204): it is still there, with the status disabled.',
    notes: ['Its numbers stop, and may not be had again.'],
  },
]);
