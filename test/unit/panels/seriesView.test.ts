import assert from 'node:assert/strict';
import { CallTimeseries } from '../../../src/api/schemas/analytics';
import { boundsOf } from '../../../src/core/analytics/bounds';
import type { Interval } from '../../../src/core/analytics/interval';
import { joinSeries } from '../../../src/core/analytics/joinSeries';
import { bucketsOf } from '../../../src/core/analytics/series';
import { everyCall } from '../../../src/core/query/callQuery';
import { seriesView } from '../../../src/panels/analyticsViews';
import { plain, present, reader } from './statedBounds';

describe('The points of a time series', () => {
  const labels = (interval: Interval, dates: string[], range = present) => {
    const data = dates.map(date => ({ date, total_calls: 1 }));
    const points = joinSeries([CallTimeseries.parse({ data })]);
    const now = Date.UTC(2026, 10, 22);
    const buckets = bucketsOf(points, everyCall, range.range, interval, now);
    const series = { bounds: range, points: buckets, requests: 1 };
    return seriesView(series, interval, reader()).points;
  };

  it('are called by their days', () => {
    const [point] = labels('day', ['2026-02-03']);
    assert.equal(point?.label, 'Tue, Feb 3, 2026');
    assert.equal(point.query, 'from:2026-02-03 to:2026-02-03');
    assert.equal(point.date, '2026-02-03');
  });

  it('are called by hours that no other has', () => {
    const bounds = boundsOf({
      start_date: '2026-11-01T00:00:00-0700',
      end_date: '2026-11-01T23:59:59-0800',
      time_zone: 'Pacific Time (US & Canada)',
    });
    const points = labels('hour', ['2026-11-01T01:00:00-0700', '2026-11-01T01:00:00-0800'], bounds);
    assert.deepEqual(
      points.map(({ label }) => plain(label)),
      ['Sun, Nov 1, 2026, 1:00 AM PDT', 'Sun, Nov 1, 2026, 1:00 AM PST'],
    );
    assert.deepEqual(
      points.map(({ query }) => query),
      [
        'from:2026-11-01T01:00:00-07:00 to:2026-11-01T01:59:59.999-07:00',
        'from:2026-11-01T01:00:00-08:00 to:2026-11-01T01:59:59.999-08:00',
      ],
    );
  });

  it('are called by hours with their offset where the zone has no name', () => {
    const bounds = boundsOf({
      start_date: '2026-02-03T00:00:00+0530',
      end_date: '2026-02-03T23:59:59+0530',
    });
    const [point] = labels('hour', ['2026-02-03T08:00:00+0530'], bounds);
    assert.equal(plain(point?.label ?? ''), 'Tue, Feb 3, 2026, 8:00 AM UTC+05:30');
  });

  it('are called by those days of a week that the range has', () => {
    const points = labels('week', ['2026-02-02', '2026-02-09']);
    assert.deepEqual(
      points.map(({ label, query }) => [plain(label), query]),
      [
        ['Feb 3 – 8, 2026', 'from:2026-02-03 to:2026-02-08'],
        ['Feb 9, 2026', 'from:2026-02-09 to:2026-02-09'],
      ],
    );
  });

  it('are called by months and years', () => {
    assert.equal(labels('month', ['2026-02-01'])[0]?.label, 'February 2026');
    assert.equal(labels('year', ['2026-01-01'])[0]?.label, '2026');
  });

  it('keep a date that cannot be read, and lead nowhere', () => {
    const [point] = labels('day', ['soon']);
    assert.equal(point?.label, 'soon');
    assert.equal(point.query, null);
  });
});
