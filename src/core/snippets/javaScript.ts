import { utf16Escape, withEscapes } from './escapes';
import { literal, type LiteralStyle } from './literal';
import type { SnippetCall } from './snippetCall';

/** A text in single quotation marks. */
export function scriptText(text: string): string {
  const escaped = text.replace(/[\\']/g, '\\$&').replace(/\n/g, '\\n').replace(/\r/g, '\\r');
  return `'${withEscapes(escaped, utf16Escape)}'`;
}

const style: LiteralStyle = {
  text: scriptText,
  // As a plain key it would set the prototype.
  key: name => {
    if (name === '__proto__') return `['__proto__']`;
    return /^[A-Za-z_]\w*$/.test(name) ? name : scriptText(name);
  },
  true: 'true',
  false: 'false',
  null: 'null',
};

/** The lines that make `url`, with its parameters one by one. */
export function scriptUrl({ address, query }: SnippetCall): string {
  const url = `const url = new URL(${scriptText(address)});\n`;
  const parameters = query.map(
    ([name, value]) => `  [${scriptText(name)}, ${scriptText(value)}],\n`,
  );
  return query.length === 0
    ? url
    : `${url}url.search = new URLSearchParams([\n${parameters.join('')}]).toString();\n`;
}

/** The options of `fetch` and of undici, which take the same ones. */
export function scriptOptions({ method, headers, body, keyVariable }: SnippetCall): string {
  const fields = headers.map(([name, value]) => `    ${style.key(name)}: ${scriptText(value)},\n`);
  return [
    '{\n',
    ...(method === 'GET' ? [] : [`  method: '${method}',\n`]),
    '  headers: {\n',
    `    Authorization: \`Bearer \${process.env.${keyVariable}}\`,\n`,
    ...fields,
    '  },\n',
    ...(body === undefined ? [] : [`  body: JSON.stringify(${literal(body, style, '  ')}),\n`]),
    '}',
  ].join('');
}
