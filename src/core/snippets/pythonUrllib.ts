import { pythonHeaders, pythonLiteral, pythonPairs, pythonText } from './python';
import type { SnippetCall } from './snippetCall';

/** A script for Python 3 alone. */
export function pythonUrllibSnippet(call: SnippetCall): string {
  const { method, address, query, body } = call;
  const asks = query.length > 0;
  const answer = method === 'DELETE' ? 'response.status' : 'json.load(response)';
  return [
    method === 'DELETE' && body === undefined ? 'import os\n' : 'import json\nimport os\n',
    asks ? 'from urllib.parse import urlencode\n' : '',
    'from urllib.request import Request, urlopen\n\n',
    asks ? `query = urlencode(${pythonPairs(query, '')})\n` : '',
    'request = Request(\n',
    asks ? `    ${pythonText(`${address}?`)} + query,\n` : `    ${pythonText(address)},\n`,
    body === undefined ? '' : `    data=json.dumps(${pythonLiteral(body)}).encode(),\n`,
    `    headers=${pythonHeaders(call)},\n`,
    method === 'GET' ? '' : `    method="${method}",\n`,
    ')\n',
    'with urlopen(request, timeout=30) as response:\n',
    `    print(${answer})\n`,
  ].join('');
}
