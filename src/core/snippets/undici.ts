import { scriptOptions, scriptUrl } from './javaScript';
import type { SnippetCall } from './snippetCall';

/** A module for Node with undici installed. */
export function undiciSnippet(call: SnippetCall): string {
  const answer = call.method === 'DELETE' ? 'statusCode' : 'await body.json()';
  return `import { request } from 'undici';

${scriptUrl(call)}
const { statusCode, body } = await request(url, ${scriptOptions(call)});
if (statusCode > 299) throw new Error(\`\${statusCode} \${await body.text()}\`);
console.log(${answer});
`;
}
