import { jsonText } from './jsonText';
import { shellText } from './shellText';
import type { SnippetCall } from './snippetCall';

/**
 * For bash. `-g` lets brackets stand that somebody adds by hand, which curl would take for a range;
 * `--data-raw` takes a body as it is.
 */
export function curlSnippet({ method, url, headers, body, keyVariable }: SnippetCall): string {
  return [
    `curl -g -sS${method === 'GET' ? '' : ` -X ${method}`}`,
    `-H "Authorization: Bearer $${keyVariable}"`,
    ...headers.map(([name, value]) => `-H ${shellText(`${name}: ${value}`)}`),
    ...(body === undefined ? [] : [`--data-raw ${shellText(jsonText(body))}`]),
    shellText(url),
  ]
    .join(' \\\n  ')
    .concat('\n');
}
