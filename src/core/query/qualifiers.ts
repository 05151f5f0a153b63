import * as after from './afterQualifiers';
import * as dates from './dateQualifiers';
import * as names from './nameQualifiers';
import * as words from './wordQualifiers';
import type { Qualifier } from './qualifier';

/** Every qualifier, in the order in which a query is printed. */
export const qualifiers = [
  names.company,
  names.tracker,
  words.status,
  words.direction,
  words.device,
  words.lead,
  words.type,
  names.tag,
  dates.range,
  dates.from,
  dates.to,
  dates.sort,
  after.minDuration,
  after.maxDuration,
  after.source,
  after.medium,
  after.campaign,
  names.agent,
  after.has,
] as const satisfies readonly Qualifier[];

export const qualifierNames = qualifiers.map(({ name }) => name);

export function findQualifier(name: string): Qualifier | undefined {
  return qualifiers.find(each => each.name === name.toLowerCase());
}
