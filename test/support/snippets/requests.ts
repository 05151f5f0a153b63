import fc from 'fast-check';
import type { SnippetRequest } from '../../../src/core/snippets/snippetRequest';

/** All that some shell, language or encoding takes for something else. */
export const hostile =
  `it's "quoted" \\ back\\\\slash $HOME $(id) \`id\` \${x} %PATH% 100% a+b a&b=c #x !! {{y}} {{{ }} ` +
  `‘curved’ “curved” ünï→日本語 👨‍👩‍👧 \t tab \n line \r\n \u2028 \u202e \u0000 \u007f [1-3] {a,b} *?~ <x> ; | & end\\`;

const awkward = fc.constantFrom(
  ...hostile.split(/(?:)/u),
  '\u{e0041}',
  "'''",
  '"""',
  '\\u0041',
  '%41',
  '{{',
  '$(',
);
export const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.array(awkward).map(parts => parts.join('')),
);

const json = fc.letrec(tie => ({
  value: fc.oneof(
    { maxDepth: 3 },
    anyText,
    fc.double({ noNaN: true, noDefaultInfinity: true }).map(number => number + 0),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(anyText, tie('value'), { maxKeys: 3 }),
  ),
})).value;

/** Requests with anything in their values. */
export const anyRequest: fc.Arbitrary<SnippetRequest> = fc.record(
  {
    method: fc.constantFrom('GET', 'POST', 'PUT', 'DELETE'),
    plane: fc.constantFrom('gateway', 'control'),
    path: fc.webPath().map(path => `/callrail/v3${path.replaceAll('/.', '/_')}`),
    query: fc.array(fc.tuple(fc.oneof(fc.constant('tags[]'), anyText), anyText), { maxLength: 4 }),
    body: json,
    connectionId: fc.uuid(),
  },
  { requiredKeys: ['method', 'plane', 'path', 'query'] },
);

/** What the values of a request arrive as: a cut-off character is nothing that can be sent. */
export function arriving(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}

/** The parameters of an address, decoded. */
export function parametersOf(url: string): [string, string][] {
  return [...new URL(url, 'http://x').searchParams];
}
