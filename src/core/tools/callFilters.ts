import * as z from 'zod';
import { systemClock } from '../../base/clock';
import { keptDates } from '../dateRange';
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

/** The dates to ask for where none are given: all that CallRail keeps, since none means 7 days. */
export function datesOf(
  { date_range, start_date, end_date }: DatesInput,
  { clock = systemClock }: ToolServices,
): { start_date?: string } {
  return (date_range ?? start_date ?? end_date) === undefined ? keptDates(clock.now()) : {};
}
