import type { JsonSchema } from './jsonSchema';
import type { FieldNote } from './notes/note';
import { fieldNote, typeNotes } from './typeNotes';

/**
 * The schema of a type with what its fields mean, and which of them every answer has. Where some
 * fields can be written, the others are marked as read-only; a record none of whose fields can be
 * written is read-only as a whole.
 */
export function withNotes(
  schema: JsonSchema,
  type: string,
  writable?: readonly string[],
): JsonSchema {
  const { properties, ...rest } = schema;
  const described: JsonSchema = withWords(rest, typeNotes[type]?.words ?? {});
  if (!properties) return described;
  // What a reader insists on is another question than what CallRail always gives.
  const always = Object.keys(properties).filter(name => fieldNote(type, name)?.always);
  delete described.required;
  if (always.length > 0) described.required = always;
  described.properties = Object.fromEntries(
    Object.entries(properties).map(([name, inner]) => {
      const note = fieldNote(type, name);
      const field = note ? withNote(inner, note) : inner;
      return [name, !writable || writable.includes(name) ? field : { ...field, readOnly: true }];
    }),
  );
  return described;
}

function withNote(schema: JsonSchema, { doc, refusal, words }: FieldNote): JsonSchema {
  // Draft 7 has nothing stand beside a reference.
  const { $ref, ...rest } = schema;
  const field: JsonSchema = { description: doc, ...rest, ...($ref ? { anyOf: [{ $ref }] } : {}) };
  if (refusal !== undefined) field.patternErrorMessage = refusal;
  return withWords(field, words ?? {});
}

/** Says what each word means, wherever in the schema the words are listed. */
function withWords(schema: JsonSchema, words: Readonly<Record<string, string>>): JsonSchema {
  if (schema.anyOf) return { ...schema, anyOf: schema.anyOf.map(each => withWords(each, words)) };
  if (!schema.enum?.some(word => word !== null && word in words)) return schema;
  return { ...schema, enumDescriptions: schema.enum.map(word => (word && words[word]) ?? '') };
}
