import { group } from './group';
import {
  asked,
  byCompany,
  dates,
  extraFields,
  paging,
  pagingOf,
  required,
  search,
  sent,
  tagWrites,
} from './parameters';

const range = dates.filter(({ name }) => name !== 'time_zone');

export const texts = group('texts', [
  {
    id: 'conversations',
    method: 'GET',
    path: 'a/{account_id}/text-messages.json',
    title: 'List text conversations',
    summary: 'Conversations by text, the latest message first; without a date of the last 7 days.',
    listKey: 'conversations',
    parameters: [
      byCompany(),
      ...dates,
      search('customer phone number and name'),
      ...paging,
      extraFields(['lead_status', 'source']),
    ],
    notes: [
      'A hyphen in the path, and another name for the list. recent_messages has two at most.',
      'direction is incoming or outgoing here.',
      'What media_urls name is no JSON, does not last, and needs the credential: …/text-messages/{SCI…}/media/{n}.',
    ],
  },
  {
    id: 'conversation',
    method: 'GET',
    path: 'a/{account_id}/text-messages/{conversation_id}.json',
    title: 'Get a text conversation',
    summary: 'A conversation with its messages, page by page.',
    parameters: [...paging, extraFields(['lead_status', 'source'])],
  },
  {
    id: 'send',
    method: 'POST',
    path: 'a/{account_id}/text-messages.json',
    title: 'Send a text message',
    summary: 'Sends a text to a phone.',
    sendsRealWorld: true,
    parameters: [
      sent('company_id', 'id', 'In whose name.', { ids: 'company', required: true }),
      sent('customer_phone_number', 'phone', 'Who gets it.', required),
      sent('content', 'text', '140 characters at most.', required),
      sent('tracking_number', 'phone', 'From which number; needed for a first text.'),
      sent('media_url', 'text', 'A picture, in place of media_file; both are answered with 422.'),
      sent('media_file', 'text', 'A picture of 5 MB at most; takes multipart in place of JSON.'),
    ],
    notes: [
      'A real text goes out: never repeat a request whose outcome is unknown.',
      'At most 150 an hour and 1,000 a day. 403 where the plan has no texts. Texts in bulk are against CallRail’s terms.',
      'The id of the answer (200 or 201) is that of the conversation.',
    ],
  },
  {
    id: 'threads',
    method: 'GET',
    path: 'a/{account_id}/sms-threads.json',
    title: 'List SMS threads',
    summary: 'The newer view of text conversations, with notes, tags and value.',
    listKey: 'sms_threads',
    parameters: [
      byCompany(),
      ...range.map(parameter =>
        parameter.name === 'date_range'
          ? parameter
          : { ...parameter, note: 'A day. start_date and end_date come together.' },
      ),
      search('customer phone number and name, and names of tags'),
      ...paging,
      extraFields([
        'last_message_at',
        'formatted_customer_name',
        'formatted_customer_phone_number',
        'formatted_current_tracking_number',
        'formatted_initial_tracking_number',
      ]),
    ],
    notes: ['A hyphen in the path, an underscore in the key. notes and lead_qualification here.'],
  },
  {
    id: 'thread',
    method: 'GET',
    path: 'a/{account_id}/sms-threads/{thread_id}.json',
    title: 'Get an SMS thread',
    summary: 'A thread with its messages, page by page.',
    parameters: [
      ...pagingOf(100),
      asked('with_msg_errors', 'boolean', 'true says why messages failed.'),
      extraFields(['last_message_at']),
    ],
  },
  {
    id: 'updateThread',
    method: 'PUT',
    path: 'a/{account_id}/sms-threads/{thread_id}.json',
    title: 'Update an SMS thread',
    summary: 'Changes what is said about a thread; the answer shows it.',
    parameters: [
      sent('notes', 'text', 'In the plural, unlike a call’s.'),
      sent('value', 'text', 'Money as a text: "1.00" or "$1.00".'),
      ...tagWrites,
      sent('lead_qualification', 'text', 'null clears.', { values: ['good_lead', 'not_a_lead'] }),
    ],
  },
]);
