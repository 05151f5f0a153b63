import { dayMs } from '../../base/clock';
import type { Random } from '../random';
import type { CompanyRecord } from '../records';
import { fromWallClock, wallClock } from '../zones';

/** Calls and forms are kept for 25 months; the oldest ones lie just inside. */
export const keptDays = 755;

/** How likely a call is in each hour of a working day, from midnight. */
const hourWeights = [
  0.3, 0.2, 0.1, 0.1, 0.2, 0.5, 1.5, 4, 9, 12, 12, 11, 8, 10, 11, 10, 9, 6, 3.5, 2.5, 1.8, 1.2, 0.8,
  0.5,
].map((weight, hour) => [hour, weight] as const);

/**
 * Instants at which a company was called, oldest first: ever more of them toward now, in its own
 * business hours, few at night and at weekends.
 */
export function callTimes(
  company: CompanyRecord,
  count: number,
  now: number,
  random: Random,
): number[] {
  const times: number[] = [];
  while (times.length < count) {
    const age = random.chance(0.36)
      ? random.next() * keptDays
      : Math.min(keptDays, -Math.log(1 - random.next()) * 70);
    const at = atBusinessHour(company, now - age * dayMs, random);
    if (at > now - 10 * 60_000 || at < company.createdAt) continue;
    if (company.disabledAt !== null && at > company.disabledAt) continue;
    times.push(at);
  }
  return times.sort((a, b) => a - b);
}

function atBusinessHour(company: CompanyRecord, around: number, random: Random): number {
  const { year, month, day, weekday } = wallClock(company.timeZone, around);
  const weekend = weekday === 0 || weekday === 6;
  // Most of a weekend's calls fall on the Friday or the Monday next to it instead.
  const shift =
    weekend && !random.chance(company.weekends ? 0.6 : 0.08) ? (weekday === 6 ? -1 : 1) : 0;
  const hour = random.weighted(hourWeights);
  const wall = Date.UTC(year, month - 1, day + shift, hour) + random.int(0, 3_599_999);
  return fromWallClock(company.timeZone, wall);
}

/** Whether the phones are answered then: eight to six on working days. */
export function isOpen(company: CompanyRecord, at: number): boolean {
  const { hour, weekday } = wallClock(company.timeZone, at);
  return hour >= 8 && hour < 18 && (company.weekends || (weekday !== 0 && weekday !== 6));
}
