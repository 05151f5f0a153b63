import { CallRailError } from './errors';

/**
 * Builds a path from a template whose values are encoded, so that an id can never leave its
 * segment: path`a/${account}/tags.json`. What would, if somebody on the way decoded it, is no id of
 * any record: not found, without asking.
 */
export function path(parts: TemplateStringsArray, ...values: (string | number)[]): string {
  return parts.reduce((built, part, index) => built + segment(values[index - 1] ?? '') + part);
}

/** Where the gateway has what CallRail has below `/v3/`. */
export function gatewayPath(below: string): string {
  return `/callrail/v3/${below}`;
}

/** What leads out of a segment once it is decoded. */
const leading = /[/\\%\p{Cc}]/u;

function segment(value: string | number): string {
  const text = String(value);
  if (text === '' || text === '.' || text === '..' || leading.test(text))
    throw new CallRailError('not-found', `No record has the id ${JSON.stringify(text)}.`);
  return encodeURIComponent(text);
}
