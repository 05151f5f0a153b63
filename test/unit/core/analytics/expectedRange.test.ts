import assert from 'node:assert/strict';
import { DateTime } from 'luxon';
import {
  costOf,
  defaultInterval,
  expectedRange,
} from '../../../../src/core/analytics/expectedRange';
import { parseQuery } from '../../../../src/core/query/parseQuery';
import { inTimeZone } from '../../../support/timeZone';

const now = DateTime.fromISO('2026-11-22T09:00', { zone: 'UTC' }).toMillis();
const range = (query: string) => expectedRange(parseQuery(query, now).query, now);
const days = (query: string) => {
  const { start, end } = range(query);
  return [start.toISODate(), end.minus({ milliseconds: 1 }).toISODate()];
};
const interval = (query: string) => defaultInterval(range(query));

describe('The range that a query is expected to cover', () => {
  inTimeZone('UTC');

  it('follows CallRail’s names, with today or without', () => {
    assert.deepEqual(days('range:today'), ['2026-11-22', '2026-11-22']);
    assert.deepEqual(days('range:recent'), ['2026-11-15', '2026-11-22']);
    assert.deepEqual(days('range:last_7_days'), ['2026-11-15', '2026-11-21']);
    assert.deepEqual(days('range:last_30_days'), ['2026-10-23', '2026-11-21']);
    assert.deepEqual(days('range:last_month'), ['2026-10-01', '2026-10-31']);
    // Days to come cost nothing.
    assert.deepEqual(days('range:this_year'), ['2026-01-01', '2026-11-22']);
  });

  it('follows dates, and is all that CallRail keeps without any', () => {
    assert.deepEqual(days('from:2026-02-03 to:2026-02-09'), ['2026-02-03', '2026-02-09']);
    assert.deepEqual(days('from:2026-11-20'), ['2026-11-20', '2026-11-22']);
    assert.deepEqual(days('status:missed'), ['2024-10-23', '2026-11-22']);
    assert.deepEqual(days('range:last_25_months'), ['2024-10-23', '2026-11-22']);
  });

  it('chooses an interval by its length', () => {
    assert.equal(interval('range:today'), 'hour');
    assert.equal(interval('from:2026-11-21 to:2026-11-22'), 'hour');
    assert.equal(interval('range:recent'), 'day');
    assert.equal(interval('range:last_30_days'), 'day');
    assert.equal(interval('range:this_year'), 'week');
    assert.equal(interval(''), 'month');
  });

  it('tells what an interval costs', () => {
    assert.deepEqual(costOf(range('range:recent'), 'hour'), { points: 192, requests: 1 });
    assert.deepEqual(costOf(range('range:last_month'), 'hour'), { points: 744, requests: 4 });
    const { points, requests } = costOf(range(''), 'hour');
    assert.ok(points > 18_000 && requests === Math.ceil(761 / 8), `${points} ${requests}`);
    assert.equal(costOf(range(''), 'day').requests, 4);
    assert.equal(costOf(range(''), 'week').requests, 1);
  });
});
