import { group } from './group';
import { asked, extraFields, paging, sorting } from './parameters';

export const accounts = group('accounts', [
  {
    id: 'list',
    method: 'GET',
    path: 'a.json',
    title: 'List accounts',
    summary: 'The accounts that the owner of the credential sees.',
    listKey: 'accounts',
    parameters: [
      asked('hipaa_account', 'boolean', 'Accounts with, or without, HIPAA protection.'),
      ...paging,
      ...sorting(['name']),
      extraFields(['numeric_id']),
    ],
    notes: ['created_at is not ISO 8601: a space stands before the time and before the offset.'],
  },
  {
    id: 'get',
    method: 'GET',
    path: 'a/{account_id}.json',
    title: 'Get an account',
    summary: 'One account.',
    parameters: [extraFields(['numeric_id'])],
  },
]);
