import { documentedCallFields, singleCallFields } from '../../api/callFields';
import { sortFields } from '../query/callQuery';
import { callReports } from './callReports';
import { group } from './group';
import {
  asked,
  byCompany,
  byTags,
  dates,
  extraFields,
  leadStatusFilter,
  leadStatusWrite,
  paging,
  required,
  search,
  sent,
  sorting,
  tagWrites,
  timeZone,
} from './parameters';

const single: readonly string[] = singleCallFields;

export const calls = group('calls', [
  {
    id: 'list',
    method: 'GET',
    path: 'a/{account_id}/calls.json',
    title: 'List calls',
    summary: 'Calls of an account, newest first; without a date those of the last 7 days.',
    listKey: 'calls',
    parameters: [
      ...dates,
      byCompany(),
      asked('tracker_id', 'id', 'Those of one tracker.', { ids: 'tracker' }),
      asked('call_type', 'text', 'A vocabulary of its own, other than that of the field.', {
        values: ['first_call', 'missed', 'voicemails', 'inbound', 'outbound'],
      }),
      asked('answer_status', 'text', 'How the call ended.', {
        values: ['answered', 'missed', 'voicemail'],
      }),
      asked('direction', 'text', 'Who called.', { values: ['inbound', 'outbound'] }),
      asked('device', 'text', 'What the caller saw the website on.', {
        values: ['desktop', 'mobile'],
      }),
      leadStatusFilter,
      byTags('Names; calls that have any of them. tags=A is taken for a single one.'),
      search('business, customer and tracking number, customer name, note and source'),
      extraFields(documentedCallFields.filter(field => !single.includes(field))),
      ...paging,
      ...sorting(sortFields, 'Some of them show only when fields names them.'),
      asked(
        'relative_pagination',
        'boolean',
        'true gives has_next_page and next_page in place of the totals, which is quicker for long ranges.',
      ),
      asked(
        'offset',
        'integer',
        'With relative_pagination: the page, counted from 0. It counts no calls.',
      ),
    ],
    notes: [
      'There is no filter by source, duration, agent or answered; a parameter that CallRail does not know is ignored without a word.',
      'next_page names CallRail’s own host and must not be sent the key: ask again with the next offset.',
      'A call that arrives meanwhile shifts the pages: drop doubles by id.',
      'note, tags, lead_status, value, source and company_id come only when fields names them.',
    ],
  },
  {
    id: 'get',
    method: 'GET',
    path: 'a/{account_id}/calls/{call_id}.json',
    title: 'Get a call',
    summary: 'One call.',
    parameters: [extraFields(documentedCallFields), timeZone],
    notes: [
      'conversational_transcript and integration_data come for single calls only.',
      'A call that was marked as spam is not found.',
    ],
  },
  {
    id: 'create',
    method: 'POST',
    path: 'a/{account_id}/calls.json',
    title: 'Place a call',
    summary: 'Rings the business, and the customer once the business has answered.',
    sendsRealWorld: true,
    parameters: [
      sent('caller_id', 'phone', 'A tracking number, or a verified caller id.', required),
      sent('business_phone_number', 'phone', 'Is rung first.', required),
      sent('customer_phone_number', 'phone', 'Is rung once the business has answered.', required),
      sent('recording_enabled', 'boolean', 'Whether the call is recorded.'),
      sent('outbound_greeting_recording_url', 'text', 'What the customer hears first.'),
      sent('outbound_greeting_text', 'text', 'Is read to the customer first.'),
      sent('agent_id', 'id', 'In whose name.', { ids: 'user' }),
    ],
    notes: [
      'Real phones ring: never repeat a request whose outcome is unknown.',
      'Numbers of the United States and Canada only. At most 100 an hour and 2,000 a day.',
      'In the answer (201) answered, duration and recording are still null.',
    ],
  },
  {
    id: 'update',
    method: 'PUT',
    path: 'a/{account_id}/calls/{call_id}.json',
    title: 'Update a call',
    summary: 'Changes what is said about a call. A field that is left out stays; null clears.',
    parameters: [
      sent('note', 'text', 'Replaces the note.'),
      ...tagWrites,
      sent('tag_list', 'list', 'The name that the gateway’s own document has for tags.', {
        ids: 'tagName',
      }),
      leadStatusWrite,
      sent('value', 'text', 'Money as a text: "1.00" or "$1.00".'),
      sent('customer_name', 'text', 'Renames the lead behind the call, so other calls as well.'),
      sent(
        'spam',
        'boolean',
        'true removes the call from log, reports and billing. It cannot be undone: false does nothing.',
      ),
    ],
    notes: [
      'The answer shows default fields only: read the call again with fields to see what was taken.',
      'value was refused with 500 for some accounts; send it by itself.',
      'good_lead for a previously_marked_good_lead is answered with 400.',
    ],
  },
  {
    id: 'recording',
    method: 'GET',
    path: 'a/{account_id}/calls/{call_id}/recording.json',
    title: 'Get where a recording is',
    summary: 'The address of the audio, not the audio.',
    notes: [
      'Fetch the address without the key. It is a secret: whoever has it can listen.',
      'Of HIPAA accounts it is good for about 24 hours. 404 where there is no recording.',
      'A recording can be there up to 20 minutes after its call only.',
    ],
  },
  {
    id: 'pageViews',
    method: 'GET',
    path: 'a/{account_id}/calls/{call_id}/page_views.json',
    title: 'List the pages seen before a call',
    summary: 'Pages of the website that the caller had seen, newest first.',
    listKey: 'page_views',
    parameters: [...paging, timeZone],
    notes: ['Session trackers only; otherwise 404. The items have no id.'],
  },
  {
    id: 'transcription',
    method: 'GET',
    path: 'a/{account_id}/calls/{call_id}/transcription.json',
    title: 'Get a transcription',
    summary: 'Not documented: what was said in a call.',
    notes: [
      '404 without the plan that transcribes. fields=transcription of the call is documented.',
    ],
  },
  ...callReports,
]);
