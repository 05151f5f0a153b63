import type { DateTime } from 'luxon';
import { parseTime } from '../../api/time';
import type { Interval } from './interval';
import type { Bucket } from './series';

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

/** What a point of a time series stands for. A week says its days: not all begin it on the same. */
export function pointText({ date, range }: Bucket, interval: Interval, language: string): string {
  const time = parseTime(date);
  if (!time) return date;
  const day = { weekday: 'short', year: 'numeric', month: 'short', day: 'numeric' } as const;
  switch (interval) {
    case 'hour':
      // The hour that clocks show twice is told apart by the name of the zone.
      return written(range ? time.setZone(range.start.zone) : time, language, {
        ...day,
        hour: 'numeric',
        minute: '2-digit',
        timeZoneName: 'short',
      });
    case 'day':
      return written(time, language, day);
    case 'week':
      return range ? days(range.start, range.end.minus({ milliseconds: 1 }), language) : date;
    case 'month':
      return written(time, language, { year: 'numeric', month: 'long' });
    case 'year':
      return written(time, language, { year: 'numeric' });
  }
}

function written(time: DateTime, language: string, options: Intl.DateTimeFormatOptions): string {
  return time.setLocale(language).toLocaleString(options);
}

function days(first: DateTime, last: DateTime, language: string): string {
  const format = new Intl.DateTimeFormat(language, {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    timeZone: 'UTC',
  });
  // As they stand on the clocks there, whatever zone that is.
  const asUtc = (time: DateTime) => time.setZone('UTC', { keepLocalTime: true }).toMillis();
  return format.formatRange(asUtc(first), asUtc(last));
}
