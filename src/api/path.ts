/**
 * Builds a path from a template whose values are encoded, so that an id can never leave its
 * segment: path`a/${account}/tags.json`.
 */
export function path(parts: TemplateStringsArray, ...values: (string | number)[]): string {
  return parts.reduce((built, part, index) => built + segment(values[index - 1] ?? '') + part);
}

/** Where the gateway has what CallRail has below `/v3/`. */
export function gatewayPath(below: string): string {
  return `/callrail/v3/${below}`;
}

/** Stays in its segment only as long as nobody on the way decodes it twice. */
const leading = /[/\\%\p{Cc}]/u;

function segment(value: string | number): string {
  const text = String(value);
  if (text === '' || text === '.' || text === '..' || leading.test(text))
    throw new RangeError(`${JSON.stringify(text)} is not an id that can stand in an address.`);
  return encodeURIComponent(text);
}
