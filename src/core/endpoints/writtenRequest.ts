import { encodeText, type QueryPair } from '../../api/transport/query';

/** A GET as somebody writes it: `a/ACC…/calls.json?tags[]=Quote`. */
export interface WrittenRequest {
  /** Encoded, below `/v3/`. */
  path: string;
  /** As meant, not encoded. */
  query: readonly QueryPair[];
}

export type RequestProblemCode =
  | 'empty'
  /** PUT, POST, DELETE: `what` is the method. */
  | 'not-get'
  /** An address that is neither the gateway's nor CallRail's: `what` is its host. */
  | 'other-host'
  /** An address, but not one below version 3. */
  | 'not-v3'
  /** `..`, and whatever else would leave the path or a part of it. */
  | 'leaves-path'
  | 'empty-part'
  /** `what` is `{call_id}`. */
  | 'placeholder'
  | 'no-json'
  /** A percent sign that begins nothing. */
  | 'bad-encoding'
  /** A value without the name of its parameter. */
  | 'unnamed'
  /** A parameter that stands there more than once, without brackets: `what` is its name. */
  | 'repeated';

/** Why a text cannot be sent. */
export interface RequestProblem {
  code: RequestProblemCode;
  what?: string;
  /** The text without the mistake. */
  mended?: string;
}

export type ReadRequest =
  | { request: WrittenRequest; problem?: undefined }
  | { request?: undefined; problem: RequestProblem };

/** CallRail's own host, and the gateway's usual one, whatever the settings say. */
const knownHosts = ['api.callrail.com', 'gateway.maton.ai'];

/** What CallRail adds to the addresses in its answers for itself. */
const internal =
  /^(?:action|agency_id|api_sort\[\w+\]|controller|format|no_one_to_many_associations)$/;

/**
 * Reads a path with its parameters, or a whole address of CallRail or the gateway, of which only what
 * is below `/v3/` is taken. In a path that is typed `+` is a plus; in an address it is a space.
 */
export function parseRequestText(text: string, gatewayUrl: string): ReadRequest {
  const [, method = 'GET', written = ''] = /^(?:([A-Z]{3,7})\s+)?(.*)$/s.exec(text.trim()) ?? [];
  if (method !== 'GET') return { problem: { code: 'not-get', what: method, mended: written } };
  const place = placeOf(written, gatewayUrl);
  if ('code' in place) return { problem: place };
  const { isAddress } = place;
  const [, address = '', , asked = ''] = /^([^?]*)(\?(.*))?$/s.exec(place.rest) ?? [];
  if (address === '') return { problem: { code: 'empty' } };
  const query = isAddress ? [...new URLSearchParams(asked)] : pairsOf(asked);
  if ('code' in query) return { problem: mendedWith(query, address) };
  const own = isAddress ? query.filter(([name]) => !internal.test(name)) : query;
  const native = isAddress && query.some(([name, value]) => name === 'format' && value === 'json');
  const path = pathOf(native && !address.endsWith('.json') ? `${address}.json` : address);
  if (typeof path !== 'string') {
    const { mended, ...problem } = path;
    const rest = printQuery(own);
    return { problem: mended === undefined ? problem : { ...problem, mended: mended + rest } };
  }
  const repeated = repeatedName(own);
  if (repeated !== undefined) {
    const listed = own.map(([name, value]): QueryPair => [
      bare(name) === repeated ? `${repeated}[]` : name,
      value,
    ]);
    const mended = printRequestText({ path, query: listed });
    return { problem: { code: 'repeated', what: repeated, mended } };
  }
  return { request: { path, query: own } };
}

/** The text that reads as this request, with no more encoding than it needs. */
export function printRequestText({ path, query }: WrittenRequest): string {
  return path + printQuery(query);
}

/** A value as it is written into the text. */
export function printValue(value: string): string {
  return value.replace(/[%&#\p{Cc}\p{Surrogate}]|^\s+|\s+$/gu, encodeText);
}

/** Where a parameter stands among others of its name, with or without brackets. */
export function bare(name: string): string {
  return name.replace(/\[\]$/, '');
}

function printQuery(query: readonly QueryPair[]): string {
  const parts = query.map(
    ([name, value]) => `${printValue(name).replace(/=/g, '%3D')}=${printValue(value)}`,
  );
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

/** What of a text is below `/v3/`. */
function placeOf(
  text: string,
  gatewayUrl: string,
): { rest: string; isAddress: boolean } | RequestProblem {
  const [, scheme, first = '', after = ''] =
    /^([a-z][a-z\d+.-]*:\/\/)?([^/\\?#]*)(.*)$/is.exec(text) ?? [];
  const isHost = /^\S+(?:\.[a-z]{2,}|:\d+)$/i.test(first) && !first.endsWith('.json');
  if (scheme === undefined && !isHost) {
    const [, rest = ''] = /^\/*(?:callrail\/+)?(?:v3(?:\/+|$))?(.*)$/s.exec(text) ?? [];
    return { rest, isAddress: false };
  }
  const host = first.replace(/^.*@/s, '').toLowerCase();
  const gateway = new URL(gatewayUrl);
  if (host !== gateway.host && !knownHosts.includes(host))
    return { code: 'other-host', what: host };
  const [, rest] = /^.*?\/v3\/+([^#]*)/s.exec(after) ?? [];
  return rest === undefined ? { code: 'not-v3' } : { rest, isAddress: true };
}

/** The parameters of a text that was typed. */
function pairsOf(text: string): QueryPair[] | RequestProblem {
  const pairs: QueryPair[] = [];
  for (const part of text.split('&')) {
    if (part === '') continue;
    const [, name = '', , value = ''] = /^([^=]*)(=(.*))?$/s.exec(part) ?? [];
    const pair = [decoded(name), decoded(value)] as const;
    const [decodedName, decodedValue] = pair;
    if (decodedName === undefined || decodedValue === undefined)
      return { code: 'bad-encoding', mended: `?${withPercentSigns(text)}` };
    if (decodedName === '') return { code: 'unnamed' };
    pairs.push([decodedName, decodedValue]);
  }
  return pairs;
}

function mendedWith(problem: RequestProblem, path: string): RequestProblem {
  return problem.mended === undefined ? problem : { ...problem, mended: path + problem.mended };
}

function pathOf(address: string): string | RequestProblem {
  const segments: string[] = [];
  for (const part of address.split('/')) {
    if (part === '') {
      const mended = address.replace(/\/{2,}/g, '/').replace(/\/$/, '');
      return { code: 'empty-part', mended };
    }
    const segment = decoded(part);
    if (segment === undefined) return { code: 'bad-encoding', mended: withPercentSigns(address) };
    if (/^\.{1,2}$|[/\\\p{Cc}]/u.test(segment)) return { code: 'leaves-path', what: segment };
    const [placeholder] = /\{\w*\}/.exec(segment) ?? [];
    if (placeholder !== undefined) return { code: 'placeholder', what: placeholder };
    segments.push(encodeText(segment));
  }
  const path = segments.join('/');
  return path.endsWith('.json')
    ? path
    : { code: 'no-json', mended: `${path.replace(/\.(?:xml|csv|html)$/i, '')}.json` };
}

/** With the percent signs that begin no character written as what they are. */
function withPercentSigns(text: string): string {
  return text
    .replace(/(?:%[\da-f]{2})+/gi, run =>
      decoded(run) === undefined ? run.replaceAll('%', '%25') : run,
    )
    .replace(/%(?![\da-f]{2})/gi, '%25');
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

function repeatedName(query: readonly QueryPair[]): string | undefined {
  const names = query.map(([name]) => name);
  return names
    .map(bare)
    .find(
      (name, index, all) =>
        all.indexOf(name) !== index && names.some(each => bare(each) === name && each === name),
    );
}
