import { dayMs } from '../base/clock';

/** Time zones by `Intl` alone: offsets, and the way from a wall clock to an instant. */

/** Clocks change, and are ahead, by quarters of an hour. */
const quarterMs = 900_000;

const formats = new Map<string, Intl.DateTimeFormat>();
type Offsets = Map<number, number | 'changes'>;

/**
 * Offsets by zone and week, and by day in the two weeks a year when they change; on the day itself,
 * each moment is measured.
 */
const offsets = new Map<string, { weeks: Offsets; days: Offsets }>();

function format(zone: string): Intl.DateTimeFormat {
  let found = formats.get(zone);
  if (!found) {
    found = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(zone, found);
  }
  return found;
}

/** Whether the engine knows the zone: IANA names and short ones such as `EST`. */
export function isZone(zone: string): boolean {
  try {
    format(zone);
    return true;
  } catch {
    return false;
  }
}

function measure(zone: string, at: number): number {
  // "11/22/2026, 17:05:09": reading the text takes half as long as asking for its parts.
  const [month = 1, day = 1, year = 0, hour = 0, minute = 0, second = 0] = format(zone)
    .format(at)
    .split(/\D+/)
    .map(Number);
  const wall = Date.UTC(year, month - 1, day, hour, minute, second);
  return wall - Math.floor(at / 1000) * 1000;
}

/** What the zone's clocks are ahead of UTC at an instant, in milliseconds. */
export function zoneOffset(zone: string, at: number): number {
  if (zone === 'UTC') return 0;
  let known = offsets.get(zone);
  if (!known) offsets.set(zone, (known = { weeks: new Map(), days: new Map() }));
  let found = within(known.weeks, zone, at, 7 * dayMs);
  if (found === 'changes') found = within(known.days, zone, at, dayMs);
  return found === 'changes' ? measure(zone, Math.floor(at / quarterMs) * quarterMs) : found;
}

/** The offset of the whole span that an instant is in, if it is one. */
function within(known: Offsets, zone: string, at: number, spanMs: number): number | 'changes' {
  const span = Math.floor(at / spanMs);
  let found = known.get(span);
  if (found === undefined) {
    const start = measure(zone, span * spanMs);
    found = start === measure(zone, (span + 1) * spanMs) ? start : 'changes';
    known.set(span, found);
  }
  return found;
}

/** Year, month (1 to 12), day, hour and weekday (0 is Sunday) on the zone's clocks. */
export function wallClock(zone: string, at: number) {
  const wall = new Date(at + zoneOffset(zone, at));
  return {
    year: wall.getUTCFullYear(),
    month: wall.getUTCMonth() + 1,
    day: wall.getUTCDate(),
    hour: wall.getUTCHours(),
    weekday: wall.getUTCDay(),
  };
}

/** The instant at which the zone's clocks show what `Date.UTC` would give as `wall`. */
export function fromWallClock(zone: string, wall: number): number {
  const guess = wall - zoneOffset(zone, wall);
  return wall - zoneOffset(zone, guess);
}

/** Midnight of a day; months and days may run over, as in `Date.UTC`. */
export function startOfDay(zone: string, year: number, month: number, day: number): number {
  return fromWallClock(zone, Date.UTC(year, month - 1, day));
}

const railsNames: Record<string, string> = {
  'America/New_York': 'Eastern Time (US & Canada)',
  'America/Chicago': 'Central Time (US & Canada)',
  'America/Denver': 'Mountain Time (US & Canada)',
  'America/Los_Angeles': 'Pacific Time (US & Canada)',
  'America/Phoenix': 'Arizona',
  'America/Anchorage': 'Alaska',
  'Pacific/Honolulu': 'Hawaii',
};

/** The name that summaries print (Rails' own), or the given one where Rails has none. */
export function railsZoneName(zone: string): string {
  return railsNames[zone] ?? zone;
}
