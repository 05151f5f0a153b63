import type { RecordKind } from '../records';
import { header } from './header';
import type { TypeOptions } from './jsonSchemas';
import { alternatives, declarationsOf, type Declaration, type FieldType } from './typeModel';
import { blockComment, docComment, lineWidth } from './typeScriptTypes';

/**
 * Schemas of records for zod 4, each with the type that it infers. Objects keep fields that they do
 * not know.
 */
export function zodSchemas(kinds: readonly RecordKind[], options: TypeOptions = {}): string {
  const parts = declarationsOf(kinds, options).map(declaration);
  const top = `${blockComment(header(lineWidth - 3))}\nimport * as z from 'zod';`;
  return `${[top, ...parts].join('\n\n')}\n`;
}

function declaration({ name, doc, fields, words }: Declaration): string {
  const lines = (fields ?? []).map(field => {
    const head = `  ${field.name}: `;
    const [expression, ...more] = fieldSchema(field.type, field.always, lineWidth - head.length);
    return [
      docComment(field.doc, '  '),
      head + (expression ?? ''),
      ...more.map(line => `  ${line}`),
    ]
      .join('\n')
      .concat(',');
  });
  const schema = words
    ? enumOf(words, lineWidth - `export const ${name} = ;`.length).join('\n')
    : `z.looseObject({\n${lines.join('\n')}\n})`;
  return `${docComment(doc)}\nexport const ${name} = ${schema};\nexport type ${name} = z.infer<typeof ${name}>;`;
}

/** The schema of a field in lines of at most `room` characters, the first behind the name. */
function fieldSchema(type: FieldType, always: boolean, room: number): string[] {
  const all = alternatives(type);
  const present = all.filter(({ is }) => is !== 'null');
  const ending = endings[`${present.length < all.length}-${always}`];
  const schemas = present.map(expression);
  const line = `${union(schemas)}${ending}`;
  // What is longer has a line for each call.
  return line.length < room || ending === ''
    ? [line]
    : ['z', ...[union(schemas).slice(1), ending].map(each => `  ${each}`)];
}

const endings = {
  'true-true': '.nullable()',
  'true-false': '.nullish()',
  'false-true': '',
  'false-false': '.optional()',
} as const;

function union(schemas: readonly string[]): string {
  return schemas.length === 1 ? schemas.join('') : `z.union([${schemas.join(', ')}])`;
}

function expression(type: FieldType): string {
  switch (type.is) {
    case 'text':
      return 'z.string()';
    case 'number':
      return 'z.number()';
    case 'integer':
      return 'z.int()';
    case 'boolean':
      return 'z.boolean()';
    case 'null':
      return 'z.null()';
    case 'map':
      return 'z.record(z.string(), z.unknown())';
    case 'anything':
      return 'z.unknown()';
    case 'words':
      return enumOf(type.words, Infinity).join('');
    case 'named':
      return type.name;
    case 'list':
      return `z.array(${union(alternatives(type.of).map(expression))})`;
    case 'either':
      return union(type.of.map(expression));
  }
}

/** `z.enum([…])` on one line, else with a line for each word. */
function enumOf(words: readonly string[], room: number): string[] {
  const line = `z.enum([${words.map(word => `'${word}'`).join(', ')}])`;
  return line.length <= room ? [line] : ['z.enum([', ...words.map(word => `  '${word}',`), '])'];
}
