import type { RecordKind } from '../records';
import type { JsonSchema } from './jsonSchema';
import { typeNames } from './typeNotes';

/** What CallRail names the array of a list's answer. */
const plurals: Record<RecordKind, string> = {
  account: 'accounts',
  company: 'companies',
  tracker: 'trackers',
  tag: 'tags',
  user: 'users',
  integration: 'integrations',
  notification: 'notifications',
  call: 'calls',
};

export function listName(kind: RecordKind): string {
  return `${typeNames[kind]}List`;
}

/** One page of a list of records; the record itself is a definition that the caller adds. */
export function listSchema(kind: RecordKind): JsonSchema {
  const records = plurals[kind];
  const relative: Record<string, JsonSchema> = {
    has_next_page: {
      type: 'boolean',
      description: 'Whether there is more. Only with `relative_pagination=true`.',
    },
    next_page: {
      type: ['string', 'null'],
      description:
        'The next page on CallRail’s own host: ask again with `offset` one higher instead. Only with `relative_pagination=true`.',
    },
  };
  return {
    description: `A page of ${records}.`,
    type: 'object',
    additionalProperties: true,
    required: [records],
    properties: {
      page: { type: 'integer', description: 'Which page it is, from 1.' },
      per_page: { type: 'integer', description: 'How many records a page has at most.' },
      total_pages: { type: 'integer', description: 'How many pages there are; may be missing.' },
      total_records: { type: 'integer', description: 'How many records there are in all.' },
      ...(kind === 'call' ? relative : {}),
      [records]: {
        type: 'array',
        items: { $ref: `#/definitions/${typeNames[kind]}` },
        description: `The ${records} of this page.`,
      },
    },
  };
}
