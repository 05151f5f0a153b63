import type { DateTime } from 'luxon';
import { ianaZone, parseTime } from '../../api/time';
import type { TimeRange } from './timeRange';

/** The time that numbers are about, as the server stated it. */
export interface Bounds {
  /** As received: `2026-02-03T00:00:00-0800`; empty where the server said nothing. */
  start: string;
  end: string;
  /** As received: a Rails name, an IANA name or a short one; null where the server named none. */
  zone: string | null;
  /** What that means; undefined where it cannot be read. */
  range: TimeRange | undefined;
}

interface Stated {
  start_date?: string | null;
  end_date?: string | null;
  time_zone?: string | null;
}

/** Short names that people use all year round, also while the clocks are ahead. */
const allYear: Readonly<Record<string, string>> = {
  EST: 'America/New_York',
  CST: 'America/Chicago',
  MST: 'America/Denver',
  PST: 'America/Los_Angeles',
};

/** Reads the bounds of an answer; time series name no zone, so it may come from elsewhere. */
export function boundsOf(stated: Stated, zone: string | null = null): Bounds {
  const named = stated.time_zone ?? zone;
  const bounds = { start: stated.start_date ?? '', end: stated.end_date ?? '', zone: named };
  return { ...bounds, range: rangeOf(bounds) };
}

function rangeOf({ start, end, zone }: Omit<Bounds, 'range'>): TimeRange | undefined {
  const [first, last] = [parseTime(start, zone ?? undefined), parseTime(end, zone ?? undefined)];
  if (!first || !last) return undefined;
  const after = afterThe(last, end);
  const fitting = [ianaZone(zone), zone === null ? undefined : allYear[zone]].find(
    name => name !== undefined && agrees(first, name) && agrees(last, name),
  );
  // A zone that contradicts the offsets is not believed: those are part of the moments themselves.
  const clocks = fitting ?? first.zone;
  return after > first ? { start: first.setZone(clocks), end: after.setZone(clocks) } : undefined;
}

function agrees(time: DateTime, zone: string): boolean {
  return time.setZone(zone).offset === time.offset;
}

/** The first moment that an inclusive end no longer includes; a day includes all of itself. */
function afterThe(last: DateTime, text: string): DateTime {
  if (/^\s*\d{4}-\d{2}-\d{2}\s*$/.test(text)) return last.plus({ days: 1 });
  return last.startOf('second').plus({ seconds: 1 });
}
