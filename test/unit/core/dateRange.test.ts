import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { firstKeptDay, isDay, isoDay, keptDates, rangeProblem } from '../../../src/core/dateRange';
import { inTimeZone } from '../../support/timeZone';

/** Any moment of the years in which the extension may run. */
const moments = fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2040, 0, 1) });

/** A local time as milliseconds. */
const local = (text: string) => DateTime.fromISO(text).toMillis();

describe('The range of calls', () => {
  it('reaches back to the first day that CallRail keeps, and leaves its end to CallRail', () => {
    assert.deepEqual(keptDates(local('2026-11-22T12:00')), {
      start_date: '2024-10-23',
    });
  });

  for (const zone of ['UTC', 'America/Los_Angeles', 'Pacific/Kiritimati', 'America/Santiago']) {
    describe(`in ${zone}`, () => {
      inTimeZone(zone);

      it('begins one day inside of 25 months, whatever the day', () => {
        fc.assert(
          fc.property(moments, now => {
            const limit = DateTime.fromMillis(now).minus({ months: 25 });
            assert.equal(firstKeptDay(now), limit.plus({ days: 1 }).toISODate());
          }),
        );
      });

      it('takes its own first day, and refuses the one before', () => {
        fc.assert(
          fc.property(moments, now => {
            const first = firstKeptDay(now);
            const before = DateTime.fromISO(first).minus({ days: 1 }).toISODate() ?? '';
            const today = isoDay(new Date(now));
            assert.equal(rangeProblem(first, today, now), undefined);
            assert.equal(rangeProblem(before, today, now), 'too-early');
          }),
        );
      });

      it('names the day of this machine', () => {
        fc.assert(
          fc.property(moments, now => {
            assert.equal(isoDay(new Date(now)), DateTime.fromMillis(now).toISODate());
          }),
        );
      });
    });
  }

  describe('where clocks change', () => {
    inTimeZone('America/Los_Angeles');

    it('counts days, not hours, on the day that has 23', () => {
      assert.equal(firstKeptDay(local('2026-03-08T23:30')), '2024-02-09');
      assert.equal(firstKeptDay(local('2026-03-08T00:30')), '2024-02-09');
    });

    it('counts days, not hours, on the day that has 25', () => {
      assert.equal(firstKeptDay(local('2026-11-01T23:30')), '2024-10-02');
      assert.equal(firstKeptDay(local('2026-11-01T00:30')), '2024-10-02');
    });
  });

  it('counts from the end of a month that is shorter', () => {
    assert.equal(firstKeptDay(local('2026-03-31T12:00')), '2024-03-01');
    assert.equal(firstKeptDay(local('2027-03-31T12:00')), '2025-03-01');
    assert.equal(firstKeptDay(local('2026-12-31T12:00')), '2024-12-01');
  });
});

describe('Two days', () => {
  const now = local('2026-11-22T12:00');

  it('are a range when they are the same', () => {
    assert.equal(rangeProblem('2026-11-22', '2026-11-22', now), undefined);
  });

  it('are none when the later one comes first', () => {
    assert.equal(rangeProblem('2026-11-22', '2026-11-21', now), 'reversed');
  });

  it('are none when one of them is no day', () => {
    assert.equal(rangeProblem('yesterday', '2026-11-21', now), 'not-a-day');
    assert.equal(rangeProblem('2026-11-21', '', now), 'not-a-day');
  });
});

describe('A day', () => {
  it('is a day that exists, written with all its digits', () => {
    const days = fc.date({ min: new Date(Date.UTC(1000, 0, 1)), noInvalidDate: true });
    fc.assert(
      fc.property(days, day => {
        const text = DateTime.fromJSDate(day).toISODate() ?? '';
        assert.equal(isDay(text), /^\d{4}-/.test(text));
      }),
    );
  });

  const none = ['2026-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '2026-1-1', '26-01-01'];
  for (const text of [...none, '2026-02-01T00:00', ' 2026-02-01', '２０２６-01-01', ''])
    it(`is not “${text}”`, () => assert.equal(isDay(text), false));

  it('is the 29th of February in leap years', () => {
    assert.equal(isDay('2028-02-29'), true);
  });
});
