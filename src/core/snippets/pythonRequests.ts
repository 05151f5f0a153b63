import { pythonHeaders, pythonLiteral, pythonPairs, pythonText } from './python';
import type { SnippetCall } from './snippetCall';

/** A script for Python 3 with requests installed. */
export function pythonRequestsSnippet(call: SnippetCall): string {
  const { method, address, query, headers, body } = call;
  // The library names the type of a body itself.
  const named = headers.filter(([name]) => name !== 'Content-Type');
  const lines = [
    `    ${pythonText(address)},\n`,
    ...(query.length === 0 ? [] : [`    params=${pythonPairs(query, '    ')},\n`]),
    `    headers=${pythonHeaders({ ...call, headers: named })},\n`,
    ...(body === undefined ? [] : [`    json=${pythonLiteral(body)},\n`]),
    '    timeout=30,\n',
  ];
  const answer = method === 'DELETE' ? 'response.status_code' : 'response.json()';
  return `import os

import requests

response = requests.${method.toLowerCase()}(
${lines.join('')})
response.raise_for_status()
print(${answer})
`;
}
