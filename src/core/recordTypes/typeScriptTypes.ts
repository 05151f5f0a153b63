import type { RecordKind } from '../records';
import { header, wrap } from './header';
import type { TypeOptions } from './jsonSchemas';
import { alternatives, declarationsOf, type Declaration, type FieldType } from './typeModel';

/** The width that formatters keep lines to. */
export const lineWidth = 100;

/** Interfaces of records, without a dependency. */
export function typeScriptTypes(kinds: readonly RecordKind[], options: TypeOptions = {}): string {
  const parts = declarationsOf(kinds, options).map(declaration);
  return `${[blockComment(header(lineWidth - 3)), ...parts].join('\n\n')}\n`;
}

function declaration({ name, doc, fields, words }: Declaration): string {
  if (words)
    return `${docComment(doc)}\nexport type ${name} =${typeText(literals(words), 13 + name.length, '  ')};`;
  const lines = (fields ?? []).map(field => {
    const head = `  ${field.name}${field.always ? '' : '?'}:`;
    const types = alternatives(field.type).flatMap((type, _, all) => expressions(type, all));
    return `${docComment(field.doc, '  ')}\n${head}${typeText(types, head.length, '    ')};`;
  });
  return `${docComment(doc)}\nexport interface ${name} {\n${lines.join('\n')}\n}`;
}

/** A union behind what stands on its line, else one line for each alternative. */
function typeText(types: readonly string[], before: number, indent: string): string {
  const line = ` ${types.join(' | ')}`;
  // The semicolon belongs to the line.
  if (before + line.length + 1 <= lineWidth) return line;
  return types.map(type => `\n${indent}| ${type}`).join('');
}

const literals = (words: readonly string[]) => words.map(word => `'${word}'`);

/** The alternatives that a type stands for, given all that it stands among. */
function expressions(type: FieldType, among: readonly FieldType[]): string[] {
  switch (type.is) {
    case 'text':
      // Known words stay suggestions where others may come.
      return [among.some(isWords) ? '(string & {})' : 'string'];
    case 'number':
    case 'integer':
      return ['number'];
    case 'boolean':
      return ['boolean'];
    case 'null':
      return ['null'];
    case 'map':
      return ['Record<string, unknown>'];
    case 'anything':
      return ['unknown'];
    case 'words':
      return literals(type.words);
    case 'named':
      return [type.name];
    case 'list': {
      const types = alternatives(type.of).flatMap((each, _, all) => expressions(each, all));
      return [types.length === 1 ? `${types.join('')}[]` : `(${types.join(' | ')})[]`];
    }
    case 'either':
      return type.of.flatMap(each => expressions(each, type.of));
  }
}

function isWords(type: FieldType): boolean {
  return type.is === 'words' || (type.is === 'named' && type.words);
}

/** A documentation comment: one line where it fits. */
export function docComment(doc: string, indent = ''): string {
  const text = doc.replaceAll('*/', '*∕');
  const line = `${indent}/** ${text} */`;
  return line.length <= lineWidth
    ? line
    : blockComment(wrap(text, lineWidth - indent.length - 3), indent);
}

export function blockComment(lines: readonly string[], indent = ''): string {
  return [`${indent}/**`, ...lines.map(line => `${indent} * ${line}`), `${indent} */`].join('\n');
}
