import type { RecordKind } from '../records';
import type { TypeOptions } from './jsonSchemas';
import { docstring, literal, pythonModule, pythonType } from './python';
import { declarationsOf, type Declaration, type Field } from './typeModel';

/** TypedDicts of records, for JSON as it is read. Python 3.10, standard library only. */
export function pythonTypedDicts(kinds: readonly RecordKind[], options: TypeOptions = {}): string {
  const declarations = declarationsOf(kinds, options);
  const text = declarations.map(declaration);
  const names = ['Any', 'Literal', 'TypedDict'].filter(name =>
    text.some(part => new RegExp(`\\b${name}\\b`).test(part)),
  );
  return pythonModule([`from typing import ${names.join(', ')}`], text);
}

/** What every answer has is a class of its own, since `NotRequired` came with Python 3.11 only. */
function declaration({ name, doc, fields = [], words }: Declaration): string {
  if (words) return literal(name, doc, words);
  const always = fields.filter(field => field.always);
  const others = fields.filter(field => !field.always);
  if (others.length === 0) return typedDict(`${name}(TypedDict)`, doc, always);
  if (always.length === 0) return typedDict(`${name}(TypedDict, total=False)`, doc, others);
  const base = typedDict(`_${name}(TypedDict)`, `What every ${name} has.`, always);
  return `${base}\n\n\n${typedDict(`${name}(_${name}, total=False)`, doc, others)}`;
}

function typedDict(head: string, doc: string, fields: readonly Field[]): string {
  const lines = fields.map(
    ({ name, type, doc }) => `    ${name}: ${pythonType(type)}\n${docstring(doc)}`,
  );
  return [`class ${head}:`, docstring(doc), '', ...lines].join('\n');
}
