import type { RecordKind } from '../records';
import { definitionsOf, type TypeOptions } from './jsonSchemas';
import { typesOf, type JsonSchema, type JsonType } from './jsonSchema';

/** What a field holds, as every language can say it. */
export type FieldType =
  | { is: 'text' | 'number' | 'integer' | 'boolean' | 'null' | 'map' | 'anything' }
  | { is: 'words'; words: readonly string[] }
  | { is: 'list'; of: FieldType }
  /** A declaration: a set of words, or an object. */
  | { is: 'named'; name: string; words: boolean }
  | { is: 'either'; of: readonly FieldType[] };

export interface Field {
  name: string;
  doc: string;
  /** Whether every answer has it. */
  always: boolean;
  type: FieldType;
}

/** A type with a name: an object with fields, or a set of words. */
export interface Declaration {
  name: string;
  doc: string;
  fields?: readonly Field[];
  words?: readonly string[];
}

/** The types that records need, each once, and before those that name it. */
export function declarationsOf(
  kinds: readonly RecordKind[],
  options: TypeOptions = {},
): Declaration[] {
  const definitions = definitionsOf(kinds, options);
  const ordered = new Map<string, Declaration>();
  const add = (name: string) => {
    const schema = definitions[name];
    if (ordered.has(name) || !schema) return;
    const declaration = declare(name, schema, definitions);
    for (const { type } of declaration.fields ?? []) namesIn(type).forEach(add);
    ordered.set(name, declaration);
  };
  Object.keys(definitions).forEach(add);
  return [...ordered.values()];
}

type Definitions = Readonly<Record<string, JsonSchema>>;

function declare(name: string, schema: JsonSchema, definitions: Definitions): Declaration {
  const { description: doc = '', enum: words, properties, required = [] } = schema;
  if (words) return { name, doc, words: words.filter(word => word !== null) };
  const fields = Object.entries(properties ?? {}).map(([field, inner]) => ({
    name: field,
    doc: inner.description ?? '',
    always: required.includes(field),
    type: typeOf(inner, definitions),
  }));
  return { name, doc, fields };
}

const simple: Record<JsonType, FieldType> = {
  string: { is: 'text' },
  number: { is: 'number' },
  integer: { is: 'integer' },
  boolean: { is: 'boolean' },
  null: { is: 'null' },
  array: { is: 'list', of: { is: 'anything' } },
  object: { is: 'map' },
};

function typeOf(schema: JsonSchema, definitions: Definitions): FieldType {
  const within = (inner: JsonSchema) => typeOf(inner, definitions);
  if (schema.$ref) {
    const name = schema.$ref.replace('#/definitions/', '');
    return { is: 'named', name, words: definitions[name]?.enum !== undefined };
  }
  if (schema.anyOf) return either(schema.anyOf.map(within));
  if (schema.enum) return { is: 'words', words: schema.enum.filter(word => word !== null) };
  const types = typesOf(schema);
  if (types.length === 0) return { is: 'anything' };
  const { items } = schema;
  return either(
    types.map(type =>
      type === 'array' && items ? { is: 'list', of: within(items) } : simple[type],
    ),
  );
}

/** Alternatives; null comes last, as people write it. */
function either(types: readonly FieldType[]): FieldType {
  const flat = types.flatMap(type => (type.is === 'either' ? type.of : [type]));
  const present = flat.filter(({ is }) => is !== 'null');
  const ordered: FieldType[] =
    present.length < flat.length ? [...present, { is: 'null' }] : present;
  const [only] = ordered;
  return ordered.length === 1 && only ? only : { is: 'either', of: ordered };
}

/** The alternatives of a type: itself, unless there are several. */
export function alternatives(type: FieldType): readonly FieldType[] {
  return type.is === 'either' ? type.of : [type];
}

/** The names of types that a type refers to. */
export function namesIn(type: FieldType): string[] {
  if (type.is === 'named') return [type.name];
  if (type.is === 'list') return namesIn(type.of);
  return type.is === 'either' ? type.of.flatMap(namesIn) : [];
}
