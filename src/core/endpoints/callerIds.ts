import { group } from './group';
import { neededCompany, paging, required, sent } from './parameters';

export const callerIds = group('callerIds', [
  {
    id: 'list',
    method: 'GET',
    path: 'a/{account_id}/caller_ids.json',
    title: 'List outbound caller ids',
    summary: 'Numbers that a company may call from.',
    listKey: 'caller_ids',
    parameters: [neededCompany, ...paging],
    notes: ['403 on ordinary plans.'],
  },
  {
    id: 'get',
    method: 'GET',
    path: 'a/{account_id}/caller_ids/{caller_id}.json',
    title: 'Get an outbound caller id',
    summary: 'One number, and whether it is verified.',
  },
  {
    id: 'create',
    method: 'POST',
    path: 'a/{account_id}/caller_ids.json',
    title: 'Create an outbound caller id',
    summary: 'Rings a number, where validation_code of the answer has to be keyed in.',
    sendsRealWorld: true,
    parameters: [
      sent('company_id', 'id', 'Whose number.', { ids: 'company', required: true }),
      sent('phone_number', 'phone', 'Is rung at once.', required),
      sent('name', 'text', 'As it is shown.', required),
    ],
  },
  {
    id: 'delete',
    method: 'DELETE',
    path: 'a/{account_id}/caller_ids/{caller_id}.json',
    title: 'Delete an outbound caller id',
    summary: 'Removes a number (204).',
  },
]);
