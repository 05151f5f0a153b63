import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { previousPeriod } from '../../../../src/core/analytics/previousPeriod';
import { dateParameters, type TimeRange } from '../../../../src/core/analytics/timeRange';
import { firstKeptDay } from '../../../../src/core/dateRange';
import type { QueryRange } from '../../../../src/core/query/callQuery';

const zone = 'America/Los_Angeles';
const moment = (text: string, where = zone) => DateTime.fromISO(text, { zone: where });
const now = moment('2026-11-22T09:02').toMillis();

/** Days, both included. */
const days = (first: string, last: string, where = zone): TimeRange => ({
  start: moment(first, where),
  end: moment(last, where).plus({ days: 1 }),
});

function previous(range: TimeRange, name?: QueryRange, at = now) {
  const period = previousPeriod(range, name, at);
  return period && { ...dateParameters(period.range), kind: period.kind, partial: period.partial };
}

describe('The period before', () => {
  it('is as many days right before', () => {
    assert.deepEqual(previous(days('2026-11-15', '2026-11-21'), 'last_7_days'), {
      start_date: '2026-11-08',
      end_date: '2026-11-14',
      kind: 'length',
      partial: false,
    });
  });

  it('counts days on the calendar, whatever the clocks do', () => {
    const whole = previous(days('2026-10-30', '2026-11-03'));
    assert.deepEqual([whole?.start_date, whole?.end_date], ['2026-10-25', '2026-10-29']);
  });

  it('is the month before a month, however long, and the year before a year', () => {
    assert.deepEqual(previous(days('2026-10-01', '2026-10-31'), 'last_month'), {
      start_date: '2026-09-01',
      end_date: '2026-09-30',
      kind: 'month',
      partial: false,
    });
    const march = previous(days('2026-03-01', '2026-03-31'));
    assert.deepEqual([march?.start_date, march?.end_date], ['2026-02-01', '2026-02-28']);
    assert.deepEqual(
      previous(days('2026-01-01', '2026-12-31'), 'last_year', now + 40 * 86_400_000),
      {
        start_date: '2025-01-01',
        end_date: '2025-12-31',
        kind: 'year',
        partial: false,
      },
    );
  });

  it('of what is not over is as much of the time before as has passed, in steps of five minutes', () => {
    const expected = {
      start_date: '2026-10-01T00:00:00-07:00',
      end_date: '2026-10-22T08:59:59.999-07:00',
      kind: 'month',
      partial: true,
    };
    assert.deepEqual(previous(days('2026-11-01', '2026-11-30'), 'this_month'), expected);
    // A server may state this month up to today only.
    assert.deepEqual(previous(days('2026-11-01', '2026-11-22'), 'this_month'), expected);
    assert.deepEqual(previous(days('2026-11-22', '2026-11-22'), 'today'), {
      start_date: '2026-11-21T00:00:00-08:00',
      end_date: '2026-11-21T08:59:59.999-08:00',
      kind: 'length',
      partial: true,
    });
    const year = previous(days('2026-01-01', '2026-12-31'), 'this_year');
    assert.equal(year?.end_date, '2025-11-22T08:59:59.999-08:00');
    assert.equal(year.kind, 'year');
  });

  it('of a long month so far ends with the shorter month before', () => {
    const at = moment('2026-03-31T12:00').toMillis();
    const period = previous(days('2026-03-01', '2026-03-31'), 'this_month', at);
    assert.deepEqual([period?.start_date, period?.end_date], ['2026-02-01', '2026-02-28']);
  });

  it('of hours is as many hours', () => {
    const range = { start: moment('2026-11-20T08:00'), end: moment('2026-11-20T20:00') };
    const period = previous(range);
    assert.deepEqual(
      [period?.start_date, period?.end_date],
      ['2026-11-19T20:00:00-08:00', '2026-11-20T07:59:59.999-08:00'],
    );
  });

  it('is none where CallRail no longer keeps the calls', () => {
    const first = firstKeptDay(now);
    assert.equal(previous(days(first, '2026-11-22'), 'last_25_months'), undefined);
    assert.equal(previous(days('2025-01-01', '2025-12-31'), 'last_year'), undefined);
    assert.ok(previous(days('2025-12-01', '2025-12-31')));
  });

  it('ends where the range begins, or earlier, and never reaches beyond what is kept', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('America/Los_Angeles', 'Asia/Kolkata', 'Australia/Lord_Howe', 'UTC'),
        fc.integer({ min: 0, max: 760 }),
        fc.integer({ min: 1, max: 400 }),
        (where, ago, length) => {
          const start = DateTime.fromMillis(now, { zone: where })
            .startOf('day')
            .minus({ days: ago });
          const range = { start, end: start.plus({ days: length }) };
          const period = previousPeriod(range, undefined, now);
          if (!period) {
            assert.ok(ago + Math.max(length, 28) >= 730);
            return;
          }
          const { range: before, partial, kind } = period;
          assert.ok(before.start < before.end && before.end <= start);
          assert.ok(before.start.toFormat('yyyy-MM-dd') >= firstKeptDay(now));
          assert.equal(partial, range.end.toMillis() > now);
          if (kind !== 'length') return;
          assert.equal(start.diff(before.start, 'days').days, length);
          if (!partial) assert.equal(before.end.toMillis(), start.toMillis());
        },
      ),
      { numRuns: 400 },
    );
  });
});
