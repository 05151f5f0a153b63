import * as z from 'zod';
import { systemClock } from '../../base/clock';
import { keptDates } from '../dateRange';
import { from, isReversed, to } from '../query/dateQualifiers';
import type { Draft, Qualifier } from '../query/qualifier';
import type { DatesInput } from './parameters';
import type { ToolServices } from './tool';
import { ToolProblem } from './toolProblem';

/** CallRail's own filters, which a tool takes in place of a query, and what they come to. */

export const device = z.enum(['desktop', 'mobile']).optional();
export const direction = z.enum(['inbound', 'outbound']).optional();
export const answerStatus = z.enum(['answered', 'missed', 'voicemail']).optional();
export const leadStatus = z.enum(['good_lead', 'not_a_lead', 'not_scored']).optional();

/** Those of `filters` that are given. A query beside them is a `ToolProblem`: one of both decides. */
export function givenFilters<Input extends { query?: string }, Name extends keyof Input & string>(
  input: Input,
  filters: Readonly<Record<Name, unknown>>,
): Partial<Pick<Input, Name>> {
  const given = (Object.keys(filters) as Name[]).filter(name => input[name] !== undefined);
  if (input.query !== undefined && given.length > 0)
    throw new ToolProblem(
      `Give either query or filters; ${given.join(', ')} can be said within query.`,
    );
  return Object.fromEntries(given.map(name => [name, input[name]])) as Partial<Pick<Input, Name>>;
}

/**
 * The dates to ask for where none are given: all that CallRail keeps, since none means 7 days. Dates
 * that a query could not have either are a `ToolProblem`.
 */
export function datesOf(
  { date_range, start_date, end_date }: DatesInput,
  { clock = systemClock }: ToolServices,
): { start_date?: string } {
  const now = clock.now();
  if ((date_range ?? start_date ?? end_date) === undefined) return keptDates(now);
  if (date_range !== undefined && (start_date ?? end_date) !== undefined)
    throw new ToolProblem('Give either date_range or start_date and end_date.');
  const draft: Draft = { text: '', tags: [], after: { has: [] } };
  const problems = [
    problem('start_date', start_date, from, draft, now),
    problem('end_date', end_date, to, draft, now),
    isReversed(draft) ? 'start_date is after end_date' : undefined,
  ].filter(told => told !== undefined);
  if (problems.length > 0)
    throw new ToolProblem(`The dates cannot be asked for: ${problems.join('; ')}.`);
  // An end alone means everything before it, as in a query.
  return start_date === undefined && end_date !== undefined ? keptDates(now) : {};
}

/** What is wrong with a date, in the words of an agent's argument. */
function problem(
  name: string,
  value: string | undefined,
  edge: Qualifier,
  draft: Draft,
  now: number,
): string | undefined {
  const wrong = value === undefined ? undefined : edge.take(draft, value, now, true);
  if (!wrong) return undefined;
  if (wrong.code === 'too-early')
    return `${name} is before ${wrong.other ?? ''}, and CallRail keeps nothing older`;
  const perhaps = wrong.nearest === undefined ? '' : `, perhaps ${wrong.nearest} is meant`;
  return `${name} is no day such as 2026-02-28 and no ISO time${perhaps}`;
}
