import type { Parameter } from './endpoint';
import { group } from './group';
import { extraFields, neededCompany, paging, required, sent } from './parameters';

const conditions: readonly Parameter[] = [
  sent('tracker_ids', 'list', 'Calls of these trackers only.', { ids: 'tracker' }),
  sent('call_type', 'text', 'null for all.', { values: ['first_call', 'vm', 'missed_and_vm'] }),
  sent('min_duration', 'integer', 'Seconds; null for any.'),
  sent('max_duration', 'integer', 'Seconds; null for any.'),
  sent('lead_status', 'text', 'A word by the table, a number by the samples.'),
];

export const integrations = group('integrations', [
  {
    id: 'list',
    method: 'GET',
    path: 'a/{account_id}/integrations.json',
    title: 'List integrations',
    summary: 'Integrations of a company.',
    listKey: 'integrations',
    parameters: [neededCompany, ...paging, extraFields(['signing_key'])],
    notes: ['config and signing_key hold secrets of other services.'],
  },
  {
    id: 'get',
    method: 'GET',
    path: 'a/{account_id}/integrations/{integration_id}.json',
    title: 'Get an integration',
    summary: 'One integration.',
    parameters: [extraFields(['signing_key'])],
    notes: ['config and signing_key hold secrets of other services.'],
  },
  {
    id: 'create',
    method: 'POST',
    path: 'a/{account_id}/integrations.json',
    title: 'Create an integration',
    summary: 'Webhooks, or cookies to be captured, of a company (201).',
    parameters: [
      sent('company_id', 'id', 'Whose integration.', { ids: 'company', required: true }),
      sent('type', 'text', 'One of each for a company.', {
        values: ['Webhooks', 'Custom'],
        required: true,
      }),
      sent(
        'config',
        'object',
        'Webhooks: lists of addresses below pre_call_webhook, post_call_webhook and the like. Custom: {grab_cookies: [names]}.',
        required,
      ),
    ],
    notes: ['The answer has signing_key, a secret. 403 on ordinary plans.'],
  },
  {
    id: 'update',
    method: 'PUT',
    path: 'a/{account_id}/integrations/{integration_id}.json',
    title: 'Update an integration',
    summary: 'Switches an integration, or changes its settings.',
    parameters: [
      sent('state', 'text', 'On or off.', { values: ['active', 'disabled'] }),
      sent('config', 'object', 'By type.'),
    ],
  },
  {
    id: 'delete',
    method: 'DELETE',
    path: 'a/{account_id}/integrations/{integration_id}.json',
    title: 'Disable an integration',
    summary: 'Disables it (204).',
  },
  {
    id: 'filters',
    method: 'GET',
    path: 'a/{account_id}/integration_triggers.json',
    title: 'List integration filters',
    summary: 'Which calls the integrations of a company hear of.',
    listKey: 'integration_criteria',
    parameters: [neededCompany, ...paging],
    notes: ['The list has another name than the path. integration_id null is the default filter.'],
  },
  {
    id: 'filter',
    method: 'GET',
    path: 'a/{account_id}/integration_triggers/{integration_filter_id}.json',
    title: 'Get an integration filter',
    summary: 'One filter.',
  },
  {
    id: 'createFilter',
    method: 'POST',
    path: 'a/{account_id}/integration_triggers.json',
    title: 'Create an integration filter',
    summary: 'A filter for an integration; its conditions add up.',
    parameters: [
      sent('company_id', 'id', 'Whose filter.', { ids: 'company', required: true }),
      sent('integration_id', 'id', 'Which integration.', { ids: 'integration', required: true }),
      ...conditions,
    ],
    notes: ['400 if the integration has one. 403 on ordinary plans.'],
  },
  {
    id: 'updateFilter',
    method: 'PUT',
    path: 'a/{account_id}/integration_triggers/{integration_filter_id}.json',
    title: 'Update an integration filter',
    summary: 'Changes the conditions of a filter.',
    parameters: conditions,
  },
  {
    id: 'deleteFilter',
    method: 'DELETE',
    path: 'a/{account_id}/integration_triggers/{integration_filter_id}.json',
    title: 'Delete an integration filter',
    summary: 'Removes a filter (204): the integration hears of every call.',
  },
]);
