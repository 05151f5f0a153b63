import assert from 'node:assert/strict';
import { CallRailError } from '../../../../src/api/errors';
import type { DateFilters } from '../../../../src/api/resources/callQuery';
import { CallSummary } from '../../../../src/api/schemas/analytics';
import { fixedWindow } from '../../../../src/core/export/timeWindow';

const now = Date.UTC(2026, 10, 22, 17);
const nowText = '2026-11-22T17:00:00.000Z';

describe('The time window of an export', () => {
  /** The window, and how often the server was asked what the dates mean. */
  async function windowOf(dates: DateFilters, stated: Record<string, unknown> | Error = {}) {
    let asked = 0;
    const window = await fixedWindow(dates, now, () => {
      asked++;
      if (stated instanceof Error) return Promise.reject(stated);
      return Promise.resolve(CallSummary.parse(stated));
    });
    return { window, asked };
  }

  it('ends now where it has no end', async () => {
    const { window, asked } = await windowOf({ start_date: '2024-10-23' });
    assert.deepEqual([window, asked], [{ start_date: '2024-10-23', end_date: nowText }, 0]);
  });

  it('ends now where it would run on', async () => {
    const dates = { start_date: '2026-11-01', end_date: '2026-12-01T00:00:00-08:00' };
    const { window, asked } = await windowOf(dates);
    assert.deepEqual([window, asked], [{ ...dates, end_date: nowText }, 0]);
  });

  it('stays as it is where it is over', async () => {
    for (const end_date of ['2026-11-22T16:59:59Z', '2026-11-20', '2026-11-20T10:00:00']) {
      const dates = { start_date: '2026-11-01', end_date, time_zone: 'America/New_York' };
      const { window, asked } = await windowOf(dates);
      assert.deepEqual([window, asked], [dates, 0]);
    }
  });

  it('is what the server says where that depends on its clocks', async () => {
    const stated = {
      start_date: '2026-11-15T00:00:00-0800',
      end_date: '2026-11-21T23:59:59-0800',
      time_zone: 'Pacific Time (US & Canada)',
    };
    for (const dates of [
      { date_range: 'last_7_days' },
      { start_date: '2026-11-15', end_date: '2026-11-22' },
      { start_date: '2026-11-15', end_date: '2026-11-22T08:00:00' },
    ] as const) {
      const { window, asked } = await windowOf(dates, stated);
      assert.equal(asked, 1);
      // The last second counts whole.
      assert.deepEqual(window, {
        start_date: '2026-11-15T00:00:00-08:00',
        end_date: '2026-11-21T23:59:59.999-08:00',
      });
    }
  });

  it('ends now where the server says that it would run on', async () => {
    const { window } = await windowOf(
      { date_range: 'today', time_zone: 'UTC' },
      { start_date: '2026-11-22', end_date: '2026-11-22', time_zone: 'UTC' },
    );
    assert.deepEqual(window, {
      start_date: '2026-11-22T00:00:00Z',
      end_date: nowText,
      time_zone: 'UTC',
    });
  });

  it('is left to the server where it says nothing that can be read, or nothing at all', async () => {
    const dates = { date_range: 'this_month' } as const;
    for (const stated of [
      {},
      { start_date: 'soon', end_date: 'later' },
      new CallRailError('forbidden', 'No numbers for you.'),
      new CallRailError('schema', 'Not JSON.'),
    ])
      assert.deepEqual((await windowOf(dates, stated)).window, dates);
    const failure = new CallRailError('unauthorized', 'The key has gone.');
    await assert.rejects(windowOf(dates, failure), failure);
  });
});
