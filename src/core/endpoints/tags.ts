import { tagColors } from '../../api/schemas/tag';
import type { Parameter } from './endpoint';
import { group } from './group';
import { asked, byCompany, paging, required, sent, sorting } from './parameters';

const color = sent('color', 'text', 'One of 24; another name is answered with 400.', {
  values: tagColors,
});
const levels: Pick<Parameter, 'values'> = { values: ['account', 'company'] };

export const tags = group('tags', [
  {
    id: 'list',
    method: 'GET',
    path: 'a/{account_id}/tags.json',
    title: 'List tags',
    summary: 'Tags of an account and of its companies.',
    listKey: 'tags',
    parameters: [
      byCompany('Those of one company; not allowed together with tag_level=account.'),
      asked('status', 'text', 'In use, or retired.', { values: ['enabled', 'disabled'] }),
      asked('tag_level', 'text', 'Whose tags.', levels),
      ...paging,
      ...sorting(['name']),
    ],
    notes: ['total_pages may be missing. Tags cannot be searched.'],
  },
  {
    id: 'get',
    method: 'GET',
    path: 'a/{account_id}/tags/{tag_id}.json',
    title: 'Get a tag',
    summary: 'Not documented, yet seen to work: one tag.',
  },
  {
    id: 'create',
    method: 'POST',
    path: 'a/{account_id}/tags.json',
    title: 'Create a tag',
    summary: 'A tag of a company, or of the account.',
    parameters: [
      sent('name', 'text', 'As calls show it.', required),
      sent('tag_level', 'text', 'company unless told; account is for administrators.', levels),
      sent('company_id', 'id', 'Needed unless tag_level is account.', { ids: 'company' }),
      color,
    ],
    notes: ['background_color cannot be written. 403 for account tags without the right.'],
  },
  {
    id: 'update',
    method: 'PUT',
    path: 'a/{account_id}/tags/{tag_id}.json',
    title: 'Update a tag',
    summary: 'Renames, colours, retires or brings back a tag.',
    parameters: [
      sent('name', 'text', 'Changes it wherever the tag is.'),
      color,
      sent('disabled', 'text', 'As a text: booleans are not proven.', {
        values: ['true', 'false'],
      }),
    ],
    notes: ['Level and company cannot be changed.'],
  },
  {
    id: 'delete',
    method: 'DELETE',
    path: 'a/{account_id}/tags/{tag_id}.json',
    title: 'Delete a tag',
    summary: 'Removes a tag for good (204).',
    notes: [
      'It disappears from every call, form and text and from call flows. To retire it, disable it.',
    ],
  },
]);
