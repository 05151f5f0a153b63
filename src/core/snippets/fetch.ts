import { scriptOptions, scriptUrl } from './javaScript';
import type { SnippetCall } from './snippetCall';

/** A module for Node 18 and later: TypeScript, and JavaScript as it stands. */
export function fetchSnippet(call: SnippetCall): string {
  // A deletion is answered with nothing.
  const answer = call.method === 'DELETE' ? 'response.status' : 'await response.json()';
  return `${scriptUrl(call)}
const response = await fetch(url, ${scriptOptions(call)});
if (!response.ok) throw new Error(\`\${response.status} \${await response.text()}\`);
console.log(${answer});
`;
}
