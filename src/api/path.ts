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

function segment(value: string | number): string {
  const text = String(value);
  if (text === '' || text === '.' || text === '..')
    throw new RangeError(`"${text}" is not an id that can stand in an address.`);
  return encodeURIComponent(text);
}
