import { withEscapes } from './escapes';
import { literal, type LiteralStyle } from './literal';
import type { SnippetCall } from './snippetCall';

/** A text in double quotation marks. */
export function pythonText(text: string): string {
  const escaped = text.replace(/[\\"]/g, '\\$&').replace(/\n/g, '\\n').replace(/\r/g, '\\r');
  return `"${withEscapes(escaped, pythonEscape)}"`;
}

/** Python counts characters where JavaScript counts halves of them. */
function pythonEscape(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return code > 0xffff
    ? `\\U${code.toString(16).padStart(8, '0')}`
    : `\\u${code.toString(16).padStart(4, '0')}`;
}

const style: LiteralStyle = {
  text: pythonText,
  key: pythonText,
  true: 'True',
  false: 'False',
  null: 'None',
};

/** A value of JSON as a literal, from its second line on indented by four spaces. */
export function pythonLiteral(value: unknown): string {
  return literal(value, style).replace(
    /\n( *)/g,
    (_, spaces: string) => `\n    ${spaces}${spaces}`,
  );
}

/** The parameters as a list of pairs, within an indented argument. */
export function pythonPairs(query: SnippetCall['query'], indent: string): string {
  const pairs = query.map(
    ([name, value]) => `${indent}    (${pythonText(name)}, ${pythonText(value)}),\n`,
  );
  return `[\n${pairs.join('')}${indent}]`;
}

/** The headers as a dictionary, within an indented argument. */
export function pythonHeaders({ headers, keyVariable }: SnippetCall): string {
  const fields = headers.map(
    ([name, value]) => `        ${pythonText(name)}: ${pythonText(value)},\n`,
  );
  return `{
        "Authorization": f"Bearer {os.environ['${keyVariable}']}",
${fields.join('')}    }`;
}
