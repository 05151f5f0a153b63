import * as z from 'zod';
import {
  AccountId,
  CallId,
  CompanyId,
  IntegrationId,
  NotificationId,
  TagId,
  TrackerId,
  UserId,
} from '../../api/schemas/ids';
import { flag, name, numeric, text } from '../../api/schemas/tolerant';
import type { RecordKind } from '../records';
import { documentedRecords, namedParts } from './documentedRecords';
import { typesOf, type JsonSchema } from './jsonSchema';
import { withNotes } from './schemaNotes';
import { typeNames, typeNotes } from './typeNotes';
import { writableFields } from './writableFields';

/**
 * What the tolerant building blocks of the client stand for. They read more than CallRail documents,
 * so that an odd field hides no record; a schema says what is documented.
 */
const blocks = new Map<unknown, JsonSchema>([
  [text, { type: ['string', 'null'] }],
  [numeric, { type: ['number', 'string', 'null'], pattern: String.raw`^-?\d+(\.\d+)?$` }],
  [flag, { type: ['boolean', 'null'] }],
  [name, { type: 'string' }],
  ...[AccountId, CallId, CompanyId, TrackerId, UserId].map(
    id => [id, { type: 'string' }] as [unknown, JsonSchema],
  ),
  ...[IntegrationId, NotificationId, TagId].map(
    id => [id, { type: ['integer', 'string'] }] as [unknown, JsonSchema],
  ),
]);

/**
 * What a record of a kind is made of, as JSON Schema (draft 7) with a sentence for each field, and
 * VS Code's additions. It takes every record that CallRail gives, with fields that it may add; in
 * fields that can be written it takes only what can be, and the others are marked `readOnly`.
 * Its parts are described where they stand: VS Code shows what the innermost schema says.
 */
export function recordSchema(kind: RecordKind): JsonSchema {
  const generated = z.toJSONSchema(documentedRecords[kind], {
    target: 'draft-7',
    io: 'input',
    // Reading accepts anything where it cannot be said what; so does the schema.
    unrepresentable: 'any',
    metadata: namedParts,
    override: ({ zodSchema, jsonSchema }) => {
      const block = blocks.get(zodSchema);
      if (!block) return;
      for (const key of Object.keys(jsonSchema)) Reflect.deleteProperty(jsonSchema, key);
      Object.assign(jsonSchema, block);
    },
  });
  // One object stands for a block wherever it occurs; a copy has one for each place.
  const {
    $schema,
    definitions = {},
    ...record
  } = JSON.parse(JSON.stringify(generated)) as JsonSchema;
  const parts = Object.entries(definitions).map(([part, schema]) => [
    part,
    withNotes(plain(schema), part),
  ]);
  return {
    $schema,
    title: typeNames[kind],
    description: typeNotes[typeNames[kind]]?.doc,
    ...withNotes(plain(record), typeNames[kind], writableFields[kind] ?? []),
    ...(parts.length > 0
      ? { definitions: Object.fromEntries(parts) as Record<string, JsonSchema> }
      : {}),
  };
}

/** The same in fewer words: one list of types where zod writes alternatives. */
function plain(schema: JsonSchema & { default?: unknown; propertyNames?: unknown }): JsonSchema {
  const { anyOf, properties, items, additionalProperties, ...rest } = schema;
  // A parser's words: its answer for what is missing, and that keys are texts.
  delete rest.default;
  delete rest.propertyNames;
  // Zod's bounds of an integer that is exact.
  if (rest.minimum === Number.MIN_SAFE_INTEGER) delete rest.minimum;
  delete (rest as { maximum?: number }).maximum;
  const result: JsonSchema = { ...rest };
  if (items) result.items = plain(items);
  if (properties)
    result.properties = Object.fromEntries(
      Object.entries(properties).map(([field, inner]) => [field, plain(inner)]),
    );
  if (additionalProperties !== undefined) result.additionalProperties = true;
  return anyOf
    ? { ...result, ...joined(anyOf.map(plain).flatMap(each => each.anyOf ?? [each])) }
    : result;
}

/** Alternatives that differ in their type only become one; null joins the last that has types. */
function joined(branches: readonly JsonSchema[]): JsonSchema {
  const kept: JsonSchema[] = [];
  for (const branch of branches) {
    const before = kept.at(-1);
    if (before && isBare(before) && isBare(branch))
      kept[kept.length - 1] = {
        ...before,
        ...branch,
        type: [...new Set([...typesOf(before), ...typesOf(branch)])],
      };
    else kept.push(branch);
  }
  const [only] = kept;
  return kept.length === 1 && only ? only : { anyOf: kept };
}

/** Whether a schema is types, and rules that concern only texts or only numbers. */
function isBare({ type, ...rest }: JsonSchema): boolean {
  return (
    type !== undefined &&
    Object.keys(rest).every(key => ['minimum', 'pattern', 'minLength'].includes(key))
  );
}
