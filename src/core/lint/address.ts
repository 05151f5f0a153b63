import type { Chain, Segment } from './chain';
import { hole } from './chain';
import type { Place } from './place';

/** CallRail by way of Maton, or CallRail itself. */
export type Host = 'gateway' | 'native';

/** The path in each of them that CallRail's own version 3 follows. */
const hosts: readonly (readonly [Host, RegExp])[] = [
  ['gateway', /^\s*https?:\/\/(?:gateway|api)\.maton\.ai\/callrail(?=[/?#]|$)/],
  ['native', /^\s*https?:\/\/api\.callrail\.com(?=[/?#]|$)/],
];

/** An address of CallRail as a program puts it together. */
export interface Address {
  host: Host;
  /** All of it, with values of names that the file gives; a `hole` for what is known only later. */
  text: string;
  /** Behind the host: `/v3/a/…/calls.json`. */
  path: string;
  /** Behind the question mark; undefined without one. */
  query: string | undefined;
  /** Where the path ends in `text`. */
  pathEnd: number;
  segments: readonly Segment[];
  /** From the first to the last literal. */
  start: number;
  end: number;
  /** Nothing more is put behind it where it stands. */
  whole: boolean;
  formatted: boolean;
  place: Place;
}

export function hostOf(text: string): readonly [Host, length: number] | undefined {
  for (const [host, pattern] of hosts) {
    const found = pattern.exec(text);
    if (found) return [host, found[0].length];
  }
  return undefined;
}

/** What segments say together. */
export function textOf(segments: readonly Segment[]): string {
  let text = '';
  for (const segment of segments) text += segment.text;
  return text;
}

/** An address of a chain whose names were replaced by their values; undefined if it is another's. */
export function addressOf(
  segments: readonly Segment[],
  { start, end, formatted }: Chain,
  place: Place,
  whole: boolean,
): Address | undefined {
  const text = textOf(segments);
  const [host, length] = hostOf(text) ?? [];
  if (!host || length === undefined || /[\s<>]/.test(text.trim())) return undefined;
  const behind = text.slice(length).search(/[?#]/);
  const pathEnd = behind < 0 ? text.trimEnd().length : length + behind;
  return {
    host,
    text,
    path: text.slice(length, pathEnd),
    query: text[pathEnd] === '?' ? text.slice(pathEnd + 1).split('#')[0] : undefined,
    pathEnd,
    segments,
    start,
    end,
    whole,
    formatted,
    place,
  };
}

/**
 * Where a place of an address stands in the file: of its end, behind the last that was written.
 * Undefined when it is in the value of a name or in a hole.
 */
export function offsetIn(
  { segments }: Address,
  index: number,
  side: 'from' | 'to' = 'from',
): number | undefined {
  let at = 0;
  for (const { text, offset } of segments) {
    const end = at + text.length;
    if (offset !== undefined && (index < end || (side === 'to' && index === end)) && index >= at)
      return offset + index - at;
    at = end;
  }
  return undefined;
}

/** The hole that ends at a place of an address. */
export function holeBefore({ segments }: Address, index: number): Segment | undefined {
  let at = 0;
  for (const segment of segments) {
    at += segment.text.length;
    if (at === index && segment.text === hole) return segment;
    if (at >= index) return undefined;
  }
  return undefined;
}
