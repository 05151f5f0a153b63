import assert from 'node:assert/strict';
import { DateTime } from 'luxon';
import { CallSummary, CallTimeseries } from '../../../src/api/schemas/analytics';
import { boundsOf } from '../../../src/core/analytics/bounds';
import { breakdownRows, type Grouping } from '../../../src/core/analytics/breakdown';
import type { Interval } from '../../../src/core/analytics/interval';
import { joinSeries } from '../../../src/core/analytics/joinSeries';
import { metricsOf } from '../../../src/core/analytics/metrics';
import { bucketsOf } from '../../../src/core/analytics/series';
import { everyCall } from '../../../src/core/query/callQuery';
import {
  breakdownView,
  choicesOf,
  seriesView,
  summaryView,
} from '../../../src/panels/analyticsViews';
import { boundsText, numberReader } from '../../../src/panels/analyticsWords';
import { analyticsNumberStrings } from '../../../src/protocol/analyticsNumberStrings';

const reader = (language = 'en') => numberReader(language, analyticsNumberStrings);

const present = boundsOf({
  start_date: '2026-02-03T00:00:00-0800',
  end_date: '2026-02-09T23:59:59-0800',
  time_zone: 'Pacific Time (US & Canada)',
});
const before = boundsOf({
  start_date: '2026-01-27T00:00:00-0800',
  end_date: '2026-02-02T23:59:59-0800',
  time_zone: 'Pacific Time (US & Canada)',
});

const numbers = (values: Record<string, unknown>) =>
  metricsOf(CallSummary.parse({ total_results: values }).total_results);

/** Spaces of all kinds as plain ones: `Intl` puts narrow ones before AM and PM. */
const plain = (text: string) => text.replace(/\s/g, ' ');

describe('The tiles of the summary', () => {
  const tiles = (now: Record<string, unknown>, then?: Record<string, unknown>, language = 'en') => {
    const period = {
      kind: 'length',
      partial: false,
      range: before.range!,
    } as const;
    const previous = then && { metrics: numbers(then), bounds: before, period };
    const summary = { bounds: present, metrics: numbers(now), previous, requests: 2 };
    const view = summaryView(summary, reader(language));
    return { view, tile: (key: string) => view.tiles.find(tile => tile.key === key)! };
  };

  it('tell the number, the one before, and what has changed', () => {
    const { view, tile } = tiles(
      { total_calls: 1_160, missed_calls: 90, average_duration: 95, leads: 40 },
      { total_calls: 1_000, missed_calls: 100, average_duration: 82, leads: 40 },
    );
    assert.deepEqual(tile('total_calls'), {
      key: 'total_calls',
      label: 'Total calls',
      value: { number: 1_160, text: '1,160' },
      previous: { number: 1_000, text: '1,000' },
      difference: '+160 (16%)',
      direction: 'up',
    });
    assert.equal(tile('missed_calls').difference, '−10 (10%)');
    assert.equal(tile('missed_calls').direction, 'down');
    assert.equal(tile('average_duration').value.text, '1m 35s');
    assert.equal(tile('average_duration').difference, '+13s (15.9%)');
    assert.equal(tile('leads').direction, 'same');
    assert.equal(view.requests, 2);
  });

  it('tell no percentage of nothing', () => {
    const { tile } = tiles({ total_calls: 7 }, { total_calls: 0 });
    assert.equal(tile('total_calls').difference, '+7');
  });

  it('show nothing where the server stated nothing, and no zero', () => {
    const { tile } = tiles({ total_calls: 7 }, { total_calls: 7 });
    assert.deepEqual(tile('leads').value, { number: null, text: 'not stated' });
    assert.equal(tile('leads').direction, 'unknown');
    assert.equal(tile('leads').difference, 'nothing to compare with');
  });

  it('show a dash for the average of no calls', () => {
    const { tile } = tiles({ total_calls: 0, average_duration: 0 }, { total_calls: 2 });
    assert.deepEqual(tile('average_duration').value, { number: null, text: '–' });
  });

  it('say why there is nothing to compare with', () => {
    const { view, tile } = tiles({ total_calls: 7 });
    assert.equal(view.previousBounds, null);
    assert.equal(tile('total_calls').previous, null);
    assert.equal(tile('total_calls').direction, 'unknown');
    assert.match(tile('total_calls').difference, /keeps no calls/);
  });

  it('write numbers as the reader’s language does', () => {
    const { tile } = tiles({ total_calls: 1_160 }, { total_calls: 1_000 }, 'de');
    assert.equal(tile('total_calls').value.text, '1.160');
    assert.equal(plain(tile('total_calls').difference), '+160 (16 %)');
  });
});

describe('The time that numbers are about', () => {
  it('is told on the server’s clocks, with the zone as the server names it', () => {
    const view = boundsText(present, reader());
    assert.equal(
      plain(view),
      'Feb 3, 2026, 12:00 AM to Feb 9, 2026, 11:59 PM (Pacific Time (US & Canada))',
    );
    assert.match(boundsText(present, reader('de')), /^03\.02\.2026, 00:00 to 09\.02\.2026, 23:59/);
  });

  it('is told with the offset where no zone is named', () => {
    const bounds = boundsOf({ start_date: present.start, end_date: present.end });
    assert.match(boundsText(bounds, reader()), / \(UTC-08:00\)$/);
  });

  it('is told to the second where it ends within a minute, and as it came where it is no time', () => {
    const odd = boundsOf({ start_date: '2026-02-03T08:00:30-0800', end_date: 'whenever' });
    assert.equal(
      plain(boundsText(odd, reader())),
      'Feb 3, 2026, 8:00:30 AM to whenever (UTC-08:00)',
    );
    assert.match(boundsText(boundsOf({}), reader()), /did not state/);
  });

  it('before says what it is', () => {
    const period = { kind: 'month', partial: true, range: before.range! } as const;
    const view = summaryView(
      {
        bounds: present,
        metrics: numbers({}),
        previous: { metrics: numbers({}), bounds: before, period },
        requests: 2,
      },
      reader(),
    );
    assert.match(view.previousBounds!.text, /as much of the month before/);
    assert.equal(view.previousBounds?.start, '2026-01-27T00:00:00-0800');
  });
});

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

describe('The rows of a breakdown', () => {
  const acme = 'COM0123456789abcdef0123456789abcdef';
  const names = {
    isUnique: () => true,
    nameOf: (id: string) => (id === acme ? 'Acme' : undefined),
  };
  const rows = (groups: Record<string, unknown>[], by: Grouping) => {
    const answer = CallSummary.parse({ grouped_results: groups });
    const found = breakdownRows(answer, { ...everyCall, range: 'last_month' }, by, names);
    return breakdownView({ bounds: present, rows: found, requests: 1 }, by, reader()).rows;
  };

  it('begin with the most calls, and name what CallRail does not know', () => {
    const found = rows(
      [
        { key: null, total_calls: 2 },
        { key: 'Direct', total_calls: 1 },
        { key: 'Google Ads', total_calls: 9 },
        { key: '', total_calls: 0 },
      ],
      'source',
    );
    assert.deepEqual(
      found.map(({ label, query }) => [label, query]),
      [
        ['Google Ads', 'range:last_month source:="Google Ads"'],
        ['(none)', null],
        ['Direct', 'range:last_month source:=Direct'],
        ['(none)', null],
      ],
    );
    assert.ok(found.every(({ afterFetching }) => afterFetching));
  });

  it('lead to calls that CallRail itself lists, by company', () => {
    const [row] = rows([{ key: 'Say "cheese"', total_calls: 3 }], 'company');
    assert.equal(row?.afterFetching, false);
    assert.ok(row.query?.startsWith('company:'));
  });

  it('are called by name and id where companies are told apart by their ids', () => {
    const other = acme.replace('COM0', 'COM1');
    const groups = [acme, other, 'Bloom'].map(key => ({ key, total_calls: 3 }));
    assert.deepEqual(
      rows(groups, 'company_id').map(({ label, query }) => [label, query]),
      [
        [`Acme · ${acme}`, `company:${acme} range:last_month`],
        [other, `company:${other} range:last_month`],
        ['Bloom', null],
      ],
    );
  });

  it('lead nowhere by keywords', () => {
    assert.equal(rows([{ key: 'dentist', total_calls: 3 }], 'keywords')[0]?.query, null);
  });
});

describe('What can be chosen for the numbers', () => {
  const start = DateTime.fromISO('2026-10-01', { zone: 'UTC' });

  it('tells the cost of intervals that take several requests', () => {
    const range = { start, end: start.plus({ days: 31 }) };
    const { intervals } = choicesOf(range, ['source'], reader());
    assert.deepEqual(intervals, [
      { key: 'hour', label: 'Hour', cost: '4 requests' },
      { key: 'day', label: 'Day' },
      { key: 'week', label: 'Week' },
      { key: 'month', label: 'Month' },
      { key: 'year', label: 'Year' },
    ]);
  });

  it('are the groupings that the query can have', () => {
    const { groupings } = choicesOf({ start, end: start.plus({ days: 1 }) }, ['tracker'], reader());
    assert.deepEqual(groupings, [{ key: 'tracker', label: 'Tracker' }]);
  });
});
