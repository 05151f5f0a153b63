import { FixedOffsetZone, type DateTime } from 'luxon';
import { parseTime } from '../../api/time';
import type { Interval } from './interval';
import type { Bucket } from './series';
import type { TimeRange } from './timeRange';

/**
 * A moment that the server stated, as words, on the clocks that it was stated in: nothing is moved
 * to another zone. What is no time stays as it is. `language` is a BCP 47 tag.
 */
export function statedMoment(text: string, language: string): string {
  const time = parseTime(text);
  if (!time) return text;
  const whole = time.second === 0 || time.second === 59;
  return written(time, language, { dateStyle: 'medium', timeStyle: whole ? 'short' : 'medium' });
}

/** What clocks were ahead of UTC at a stated moment: `UTC-08:00`; empty for what is no time. */
export function statedOffset(text: string): string {
  return parseTime(text)?.toFormat("'UTC'ZZ") ?? '';
}

/**
 * Tells what the points of a time series stand for. `whole` is the time that they are of, whose zone
 * names the hours: so the hour that clocks show twice is told apart.
 */
export function pointLabels(
  interval: Interval,
  language: string,
  whole: TimeRange | undefined,
): (bucket: Bucket) => string {
  const zone = whole?.start.zone;
  const named = zone && !(zone instanceof FixedOffsetZone) ? zone.name : undefined;
  const hour = interval === 'hour' ? named : undefined;
  // One for all points: to make one takes longer than to use it.
  const format = new Intl.DateTimeFormat(language, {
    ...parts[interval],
    timeZone: hour ?? 'UTC',
    ...(hour === undefined ? {} : { timeZoneName: 'short' }),
  });
  return ({ date, range }) => {
    const time = parseTime(date);
    if (!time) return date;
    if (interval === 'hour' && hour === undefined)
      return `${format.format(asUtc(time))} ${statedOffset(date)}`;
    if (interval === 'hour') return format.format(time.toMillis());
    // A week says its days: not all begin it on the same.
    if (interval === 'week' && range)
      return format.formatRange(asUtc(range.start), asUtc(range.end.minus({ milliseconds: 1 })));
    return format.format(asUtc(time));
  };
}

const days = { year: 'numeric', month: 'short', day: 'numeric' } as const;
const parts: Record<Interval, Intl.DateTimeFormatOptions> = {
  hour: { ...days, weekday: 'short', hour: 'numeric', minute: '2-digit' },
  day: { ...days, weekday: 'short' },
  week: days,
  month: { year: 'numeric', month: 'long' },
  year: { year: 'numeric' },
};

/** What clocks show, as if it were in UTC, whatever zone they are in. */
function asUtc(time: DateTime): number {
  return time.toMillis() + time.offset * 60_000;
}

function written(time: DateTime, language: string, options: Intl.DateTimeFormatOptions): string {
  return time.setLocale(language).toLocaleString(options);
}
