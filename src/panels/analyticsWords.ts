import type { Bounds } from '../core/analytics/bounds';
import { difference, type MetricKey, type Metrics } from '../core/analytics/metrics';
import type { PreviousPeriod } from '../core/analytics/previousPeriod';
import { statedMoment, statedOffset } from '../core/analytics/timeText';
import { displayDuration } from '../core/callText';
import type { AnalyticsNumberWords } from '../protocol/analyticsNumberStrings';
import type { Tile } from '../protocol/analyticsPanel';

/** In whose language numbers and times are written. */
export interface NumberReader {
  /** BCP 47, as the editor is set. */
  language: string;
  words: AnalyticsNumberWords;
  /** Made once, since that takes longer than to use them. */
  format: { number: Intl.NumberFormat; percent: Intl.NumberFormat };
}

export function numberReader(language: string, words: AnalyticsNumberWords): NumberReader {
  const percent = { style: 'percent', maximumFractionDigits: 1 } as const;
  return {
    language,
    words,
    format: {
      number: new Intl.NumberFormat(language),
      percent: new Intl.NumberFormat(language, percent),
    },
  };
}

/** A number raw and as words. One that the server did not state is no zero, and says so. */
export function valueOf(key: MetricKey, metrics: Metrics, reader: NumberReader) {
  const number = metrics[key];
  if (number !== null) return { number, text: amount(key, number, reader) };
  const { noAverage, notStated } = reader.words;
  const ofNothing = key === 'average_duration' && metrics.total_calls === 0;
  return { number, text: ofNothing ? noAverage : notStated };
}

/** How a number differs from the one before, in words and as a direction. */
export function differenceOf(
  key: MetricKey,
  now: Metrics,
  before: Metrics | undefined,
  reader: NumberReader,
): Pick<Tile, 'difference' | 'direction'> {
  const { words, format } = reader;
  if (!before) return { difference: words.noPrevious, direction: 'unknown' };
  const found = difference(now[key], before[key]);
  if (!found) return { difference: words.notComparable, direction: 'unknown' };
  const { by, share } = found;
  if (by === 0) return { difference: words.same, direction: 'same' };
  const sign = by > 0 ? '+' : '−';
  const size = `${sign}${amount(key, Math.abs(by), reader)}`;
  const direction = by > 0 ? 'up' : 'down';
  if (share === undefined) return { difference: size, direction };
  return { difference: `${size} (${format.percent.format(Math.abs(share))})`, direction };
}

function amount(key: MetricKey, number: number, { format }: NumberReader): string {
  return key === 'average_duration' ? displayDuration(number) : format.number.format(number);
}

/**
 * The bounds as words, on the server's clocks:
 * `Feb 3, 2026, 12:00 AM to Feb 9, 2026, 11:59 PM (Pacific Time (US & Canada))`.
 */
export function boundsText({ start, end, zone }: Bounds, { language, words }: NumberReader) {
  if (start === '' && end === '') return words.boundsUnknown;
  const place = zone ?? statedOffset(start);
  const [first, last] = [statedMoment(start, language), statedMoment(end, language)];
  return place === ''
    ? fill(words.boundsWithoutZone, first, last)
    : fill(words.bounds, first, last, place);
}

/** The time before as words, and which time that is. */
export function previousText(
  bounds: Bounds,
  { partial, kind }: PreviousPeriod,
  reader: NumberReader,
) {
  const key = partial ? (`previous.part.${kind}` as const) : (`previous.${kind}` as const);
  return fill(reader.words[key], boundsText(bounds, reader));
}

/** Puts values into the holes of a template; what they contain is not looked at. */
export function fill(template: string, ...values: (string | number)[]): string {
  return template.replace(/\{(\d+)\}/g, (hole, index: string) =>
    String(values[Number(index)] ?? hole),
  );
}
