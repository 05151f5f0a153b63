import { jsonText } from './jsonText';
import { shellText } from './shellText';
import type { SnippetCall } from './snippetCall';

/**
 * For HTTPie 3 in bash. The parameters stand in the address, since in `name==value` some characters
 * mean something; without `--ignore-stdin` it would wait for its input in a script.
 */
export function httpieSnippet({ method, url, headers, body, keyVariable }: SnippetCall): string {
  return [
    'http --ignore-stdin',
    ...(body === undefined ? [] : [`--raw ${shellText(jsonText(body))}`]),
    `${method} ${shellText(url)}`,
    `"Authorization:Bearer $${keyVariable}"`,
    ...headers.map(([name, value]) => shellText(`${name}:${value}`)),
  ]
    .join(' \\\n  ')
    .concat('\n');
}
