import { jsonText } from './jsonText';
import type { SnippetCall } from './snippetCall';

/**
 * A `.http` file. The REST Client of VS Code reads the key from the environment by `$processEnv`;
 * JetBrains' client does not know that, but lets its own environment file come before a variable of
 * the file. Both join lines of a query that are indented.
 */
export function httpFileSnippet({ method, url, headers, body, keyVariable }: SnippetCall): string {
  const [address = '', query = ''] = url.split('?');
  const parameters = query === '' ? [] : query.split('&');
  return [
    `# JetBrains: ${keyVariable} of http-client.private.env.json comes before this line.`,
    `@${keyVariable} = {{$processEnv ${keyVariable}}}`,
    '',
    `${method} ${address}`,
    ...parameters.map((parameter, index) => `    ${index === 0 ? '?' : '&'}${parameter}`),
    `Authorization: Bearer {{${keyVariable}}}`,
    ...headers.map(([name, value]) => `${name}: ${value}`),
    // Two braces would begin a variable, also within a text of the body.
    ...(body === undefined ? [] : ['', jsonText(body).replace(/\{(?=\{)/g, '\\u007b')]),
    '',
  ].join('\n');
}
