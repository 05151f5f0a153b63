import { recordKinds, type RecordKind } from '../records';
import type { JsonSchema } from './jsonSchema';
import { listName, listSchema } from './listSchema';
import { recordSchema } from './recordSchema';
import { header } from './header';
import { typeNames, typeNotes } from './typeNotes';

export interface TypeOptions {
  /** The answers of lists too: `CallList` beside `Call`. */
  lists?: boolean;
}

/** Schemas by the name of their type: those of the records, and all that these refer to. */
export function definitionsOf(
  kinds: readonly RecordKind[],
  { lists = false }: TypeOptions = {},
): Record<string, JsonSchema> {
  const found: Record<string, JsonSchema> = {};
  for (const kind of recordKinds.filter(each => kinds.includes(each))) {
    const { definitions = {}, ...record } = recordSchema(kind);
    delete record.$schema;
    delete record.title;
    for (const [name, part] of Object.entries(definitions))
      found[name] = { description: typeNotes[name]?.doc, ...part };
    found[typeNames[kind]] = record;
    if (lists) found[listName(kind)] = listSchema(kind);
  }
  return found;
}

/** JSON Schema (draft 7) of records: one as it is, several as `definitions`. */
export function jsonSchemas(kinds: readonly RecordKind[], options: TypeOptions = {}): string {
  const all = definitionsOf(kinds, options);
  const [only] = kinds;
  const $schema = 'http://json-schema.org/draft-07/schema#';
  const $comment = header(Infinity).join(' ');
  if (kinds.length !== 1 || !only || options.lists)
    return written({ $schema, $comment, definitions: all });
  const { [typeNames[only]]: record, ...definitions } = all;
  const parts = Object.keys(definitions).length > 0 ? { definitions } : {};
  return written({ $schema, $comment, title: typeNames[only], ...record, ...parts });
}

/** As text, without what only VS Code reads: strict validators refuse words they do not know. */
function written(schema: JsonSchema & { $comment: string }): string {
  const foreign = new Set(['enumDescriptions', 'patternErrorMessage']);
  const text = JSON.stringify(
    schema,
    (key, value: unknown) => (foreign.has(key) ? undefined : value),
    2,
  );
  return `${text}\n`;
}
