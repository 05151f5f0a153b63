import assert from 'node:assert/strict';
import { CallSummary } from '../../../src/api/schemas/analytics';
import { boundsOf } from '../../../src/core/analytics/bounds';
import { metricsOf } from '../../../src/core/analytics/metrics';
import { summaryView } from '../../../src/panels/analyticsViews';
import { boundsText } from '../../../src/panels/analyticsWords';
import { before, plain, present, reader } from './statedBounds';

const numbers = (values: Record<string, unknown>) =>
  metricsOf(CallSummary.parse({ total_results: values }).total_results);

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
