import type { DateFilters } from '../api/resources/callQuery';

/** CallRail keeps calls for 25 months, and refuses what reaches back further. */
export const keptMonths = 25;

/** The first day, local, that a request may reach back to: `2024-10-23`. */
export function firstKeptDay(now: number): string {
  const today = new Date(now);
  const day = new Date(today.getFullYear(), today.getMonth() - keptMonths, today.getDate());
  // 25 months before the 31st of March is the last of February, not one of the first of March.
  if (day.getDate() !== today.getDate()) day.setDate(0);
  // A day inside the limit, since the server's today may already be tomorrow.
  day.setDate(day.getDate() + 1);
  return isoDay(day);
}

/**
 * The parameters that ask for all calls that CallRail keeps: a list asked for without any means 7
 * days. Without an end, which would be today here, though where CallRail counts it may be tomorrow.
 */
export function keptDates(now: number): DateFilters & { start_date: string } {
  return { start_date: firstKeptDay(now) };
}

/** Why two days cannot be a range, or undefined when they can. */
export function rangeProblem(
  start: string,
  end: string,
  now: number,
): 'not-a-day' | 'reversed' | 'too-early' | undefined {
  if (!isDay(start) || !isDay(end)) return 'not-a-day';
  if (end < start) return 'reversed';
  return start < firstKeptDay(now) ? 'too-early' : undefined;
}

/** Whether a text is a day that exists, written `2026-02-28`. */
export function isDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [, year, month, day] = match.map(Number);
  return isoDay(new Date(Number(year), Number(month) - 1, Number(day))) === text;
}

/** The day of a moment on this machine's calendar. */
export function isoDay(date: Date): string {
  const [month, day] = [date.getMonth() + 1, date.getDate()].map(part =>
    String(part).padStart(2, '0'),
  );
  return `${String(date.getFullYear()).padStart(4, '0')}-${month ?? ''}-${day ?? ''}`;
}
