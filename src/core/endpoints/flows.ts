import { group } from './group';
import { paging, required, sent } from './parameters';

const steps =
  'By their ids: {type, initial_step, next_step_id, …}; type is schedule, sms_response, no_response, tag or forward_message.';
const limits = ['403 on ordinary accounts. Names are unique.'];

export const flows = group('flows', [
  {
    id: 'list',
    method: 'GET',
    path: 'a/{account_id}/message-flows.json',
    title: 'List message flows',
    summary: 'Flows that answer texts.',
    listKey: 'message-flows',
    parameters: paging,
    notes: ['The key of the list has a hyphen.', ...limits],
  },
  {
    id: 'get',
    method: 'GET',
    path: 'a/{account_id}/message-flows/{flow_id}.json',
    title: 'Get a message flow',
    summary: 'One flow, with its steps.',
    notes: limits,
  },
  {
    id: 'create',
    method: 'POST',
    path: 'a/{account_id}/message-flows.json',
    title: 'Create a message flow',
    summary: 'A flow; trackers name it in message_flow.',
    parameters: [
      sent('name', 'text', 'Unique.', required),
      sent('initial_step_id', 'text', 'Where it begins.'),
      sent('steps', 'object', `${steps} The ids are replaced.`, required),
    ],
    notes: limits,
  },
  {
    id: 'update',
    method: 'PUT',
    path: 'a/{account_id}/message-flows/{flow_id}.json',
    title: 'Update a message flow',
    summary: 'Changes a flow.',
    parameters: [
      sent('name', 'text', 'Unique.'),
      sent('initial_step_id', 'text', 'Where it begins.'),
      sent('steps', 'object', steps),
    ],
    notes: limits,
  },
  {
    id: 'delete',
    method: 'DELETE',
    path: 'a/{account_id}/message-flows/{flow_id}.json',
    title: 'Delete a message flow',
    summary: 'Removes a flow for good (204).',
    notes: ['One that is in use is refused.', ...limits],
  },
]);
