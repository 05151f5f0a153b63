import assert from 'node:assert/strict';
import { boundsOf } from '../../../../src/core/analytics/bounds';

/** Start and the first moment after the end, with the zone of their clocks. */
function range(start_date?: string, end_date?: string, time_zone?: string) {
  const { range: found } = boundsOf({ start_date, end_date, time_zone });
  return found && [found.start.toISO(), found.end.toISO(), found.start.zoneName];
}

describe('Bounds as the server stated them', () => {
  it('are read with offsets without a colon and a zone by its Rails name', () => {
    const bounds = boundsOf({
      start_date: '2026-02-03T00:00:00-0800',
      end_date: '2026-02-09T23:59:59-0800',
      time_zone: 'Pacific Time (US & Canada)',
    });
    assert.equal(bounds.start, '2026-02-03T00:00:00-0800');
    assert.equal(bounds.zone, 'Pacific Time (US & Canada)');
    assert.deepEqual(range(bounds.start, bounds.end, bounds.zone), [
      '2026-02-03T00:00:00.000-08:00',
      '2026-02-10T00:00:00.000-08:00',
      'America/Los_Angeles',
    ]);
  });

  it('may lie on both sides of a change of the clocks', () => {
    assert.deepEqual(
      range('2026-10-26T00:00:00-0600', '2026-11-22T23:59:59-0700', 'Mountain Time (US & Canada)'),
      ['2026-10-26T00:00:00.000-06:00', '2026-11-23T00:00:00.000-07:00', 'America/Denver'],
    );
  });

  it('take a short name for the clocks that people there go by', () => {
    const summer = range('2026-07-01T00:00:00-0400', '2026-11-22T23:59:59-0500', 'EST');
    assert.equal(summer?.[2], 'America/New_York');
    const winter = range('2026-01-01T00:00:00-0500', '2026-01-31T23:59:59-0500', 'EST');
    assert.equal(winter?.[2], 'EST');
    assert.equal(winter[1], '2026-02-01T00:00:00.000-05:00');
  });

  it('believe the offsets rather than a zone that contradicts them, or that nobody knows', () => {
    for (const zone of ['Asia/Tokyo', 'Mars/Base', undefined])
      assert.deepEqual(range('2026-02-03T00:00:00+05:30', '2026-02-03T23:59:59+05:30', zone), [
        '2026-02-03T00:00:00.000+05:30',
        '2026-02-04T00:00:00.000+05:30',
        'UTC+5:30',
      ]);
  });

  it('read a day as all of it, in the zone that is named', () => {
    assert.deepEqual(range('2026-02-03', '2026-02-04', 'Hawaii'), [
      '2026-02-03T00:00:00.000-10:00',
      '2026-02-05T00:00:00.000-10:00',
      'Pacific/Honolulu',
    ]);
  });

  it('take the zone from elsewhere where an answer names none', () => {
    const stated = { start_date: '2026-02-03T00:00:00-0800', end_date: '2026-02-03T23:59:59-0800' };
    assert.equal(boundsOf(stated, 'Pacific Time (US & Canada)').zone, 'Pacific Time (US & Canada)');
    assert.equal(boundsOf(stated).zone, null);
  });

  it('that are missing, or no times, or reversed, are no range', () => {
    assert.equal(range(), undefined);
    assert.equal(range('soon', '2026-02-03', 'UTC'), undefined);
    assert.equal(range('2026-02-03', '2026-02-01', 'UTC'), undefined);
    assert.equal(boundsOf({}).start, '');
  });
});
