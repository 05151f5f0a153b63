import type { MetricKey } from '../../src/protocol/analyticsPanel';
import type { AnalyticsStringKey } from '../../src/protocol/analyticsStrings';
import type { Translate } from '../shared/strings';

export interface Measured {
  label: string;
  value: { number: number | null; text: string };
}

/**
 * What the numbers of one metric say, in a sentence: all of them (where adding makes sense), the
 * highest and the lowest. Empty where there is no number.
 */
export function essence(
  t: Translate<AnalyticsStringKey>,
  metric: { key: MetricKey; label: string },
  measured: readonly Measured[],
  language: string,
): string {
  const known = measured.flatMap(({ label, value: { number, text } }) =>
    number === null ? [] : [{ label, number, text }],
  );
  const [first] = known;
  if (!first) return '';
  const highest = known.reduce((best, one) => (one.number > best.number ? one : best), first);
  const lowest = known.reduce((best, one) => (one.number < best.number ? one : best), first);
  const ends = [highest.text, highest.label, lowest.text, lowest.label];
  if (metric.key === 'average_duration') return t('essenceAverage', metric.label, ...ends);
  const sum = known.reduce((total, { number }) => total + number, 0);
  return t('essence', metric.label, sum.toLocaleString(language), ...ends);
}
