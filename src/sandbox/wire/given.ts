import type { GivenFields } from '../records';

/** A record on the wire, with what it was given in place of what is made up. */
export function preferGiven<T extends Record<string, unknown>>(
  wire: T,
  given: GivenFields | undefined,
): T {
  if (!given) return wire;
  const names = Object.keys(given).filter(name => Object.hasOwn(wire, name) && !merged.has(name));
  return { ...wire, ...Object.fromEntries(names.map(name => [name, given[name]])) };
}

/** What may be given in part, and is put together where it is rendered. */
const merged = new Set(['milestones']);

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
