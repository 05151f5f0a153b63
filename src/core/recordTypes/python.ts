import { header, wrap } from './header';
import { alternatives, type FieldType } from './typeModel';

/** The width of Python's usual formatters. */
const width = 88;

/** A docstring at an indentation: one line where it fits. */
export function docstring(text: string, indent = '    '): string {
  const safe = text.replaceAll('\\', '\\\\').replaceAll('"""', "'''");
  // A quote at the end would end the docstring.
  const spaced = safe.endsWith('"') ? `${safe} ` : safe;
  const line = `${indent}"""${spaced}"""`;
  if (line.length <= width) return line;
  const [first = '', ...more] = wrap(`"""${safe}`, width - indent.length);
  return [first, ...more, '"""'].map(each => indent + each).join('\n');
}

export function moduleDocstring(): string {
  return ['"""', ...header(width), '', 'For Python 3.10 or later.', '"""'].join('\n');
}

/** The type of a field, where `object` says how an object with fields is named. */
export function pythonType(type: FieldType): string {
  switch (type.is) {
    case 'text':
      return 'str';
    case 'number':
      return 'float';
    case 'integer':
      return 'int';
    case 'boolean':
      return 'bool';
    case 'null':
      return 'None';
    case 'map':
      return 'dict[str, Any]';
    case 'anything':
      return 'Any';
    case 'words':
      return 'str';
    case 'named':
      return type.name;
    case 'list':
      return `list[${pythonType(type.of)}]`;
    case 'either':
      return [...new Set(alternatives(type).map(pythonType))].join(' | ');
  }
}

/** A set of words: `Literal[…]`, with a line for each where they are many. */
export function literal(name: string, doc: string, words: readonly string[]): string {
  const line = `${name} = Literal[${words.map(word => `"${word}"`).join(', ')}]`;
  const text =
    line.length <= width
      ? line
      : [`${name} = Literal[`, ...words.map(word => `    "${word}",`), ']'].join('\n');
  return `${text}\n${docstring(doc, '')}`;
}

/** A module: its imports, and its parts with two lines between them. */
export function pythonModule(imports: readonly string[], parts: readonly string[]): string {
  return `${moduleDocstring()}\n\n${imports.join('\n')}\n\n${parts.map(part => `\n${part}\n`).join('\n')}`;
}
