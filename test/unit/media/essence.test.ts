import assert from 'node:assert/strict';
import { essence } from '../../../media/analytics/essence';
import { fill } from '../../../media/shared/strings';
import { analyticsStrings, type AnalyticsStringKey } from '../../../src/protocol/analyticsStrings';

const t = (key: AnalyticsStringKey, ...values: (string | number)[]) =>
  fill(analyticsStrings[key], values);
const measured = (numbers: readonly (number | null)[]) =>
  numbers.map((number, index) => ({
    label: `day ${index + 1}`,
    value: { number, text: number === null ? '–' : String(number) },
  }));
const calls = { key: 'total_calls', label: 'Total calls' } as const;
const duration = { key: 'average_duration', label: 'Average duration' } as const;

describe('The essence of a chart', () => {
  it('is the sum, the highest and the lowest, with their places', () => {
    assert.equal(
      essence(t, calls, measured([3, 1_200, 1]), 'en'),
      'Total calls: 1,204 in all; highest 1200 (day 2), lowest 1 (day 3).',
    );
  });

  it('adds no averages', () => {
    assert.equal(
      essence(t, duration, measured([60, 30]), 'en'),
      'Average duration: highest 60 (day 1), lowest 30 (day 2).',
    );
  });

  it('leaves out what is not known, and names the first of equals', () => {
    assert.equal(
      essence(t, calls, measured([null, 2, 2, null]), 'en'),
      'Total calls: 4 in all; highest 2 (day 2), lowest 2 (day 2).',
    );
  });

  it('is nothing where nothing is known', () => {
    assert.equal(essence(t, calls, measured([null]), 'en'), '');
    assert.equal(essence(t, calls, [], 'en'), '');
  });
});
