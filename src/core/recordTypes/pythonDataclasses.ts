import type { RecordKind } from '../records';
import type { TypeOptions } from './jsonSchemas';
import { docstring, literal, pythonModule, pythonType } from './python';
import { alternatives, declarationsOf, type Declaration, type Field } from './typeModel';

/**
 * Dataclasses of records, each with `from_json`, which passes over fields that it does not know.
 * Python 3.10, standard library only.
 */
export function pythonDataclasses(kinds: readonly RecordKind[], options: TypeOptions = {}): string {
  const text = declarationsOf(kinds, options).map(declaration);
  const names = ['Any', 'Literal'].filter(name =>
    text.some(part => new RegExp(`\\b${name}\\b`).test(part)),
  );
  const imports = [
    'from collections.abc import Mapping',
    'from dataclasses import dataclass, fields',
    `from typing import ${names.join(', ')}`,
  ];
  return pythonModule(imports, text);
}

function declaration({ name, doc, fields = [], words }: Declaration): string {
  if (words) return literal(name, doc, words);
  // Python wants those that have a default last.
  const ordered = [...fields.filter(isAlways), ...fields.filter(field => !isAlways(field))];
  const lines = ordered.map(field => {
    const missing = alternatives(field.type).some(({ is }) => is === 'null' || is === 'anything');
    const type = pythonType(field.type);
    const rest = field.always ? type : `${missing ? type : `${type} | None`} = None`;
    return `    ${field.name}: ${rest}\n${docstring(field.doc)}`;
  });
  return [
    '@dataclass',
    `class ${name}:`,
    docstring(doc),
    '',
    ...lines,
    '',
    reader(name, fields),
  ].join('\n');
}

const isAlways = ({ always }: Field) => always;

/** Builds the objects within a record too. */
function reader(name: string, fields: readonly Field[]): string {
  const inner = fields.flatMap(field => nested(field));
  return `    @classmethod
    def from_json(cls, record: Mapping[str, Any]) -> "${name}":
        """Takes a record as json.loads gives it."""
        names = {each.name for each in fields(cls)}
        known = {name: value for name, value in record.items() if name in names}
${inner.join('')}        return cls(**known)`;
}

function nested({ name, type }: Field): string[] {
  for (const each of alternatives(type)) {
    if (each.is === 'named' && !each.words)
      return [
        `        if isinstance(known.get("${name}"), dict):\n`,
        `            known["${name}"] = ${each.name}.from_json(known["${name}"])\n`,
      ];
    const item =
      each.is === 'list' ? alternatives(each.of).find(({ is }) => is === 'named') : undefined;
    if (item?.is === 'named' && !item.words)
      return [
        `        if isinstance(known.get("${name}"), list):\n`,
        `            known["${name}"] = [\n`,
        `                ${item.name}.from_json(item) if isinstance(item, dict) else item\n`,
        `                for item in known["${name}"]\n`,
        `            ]\n`,
      ];
  }
  return [];
}
