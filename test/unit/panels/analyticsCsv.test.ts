import assert from 'node:assert/strict';
import { CallMetrics } from '../../../src/api/schemas/analytics';
import { boundsOf } from '../../../src/core/analytics/bounds';
import { metricsOf } from '../../../src/core/analytics/metrics';
import { breakdownCsv, seriesCsv, summaryCsv } from '../../../src/panels/analyticsCsv';

const bounds = boundsOf({
  start_date: '2026-02-03T00:00:00-0800',
  end_date: '2026-02-09T23:59:59-0800',
  time_zone: 'Pacific Time (US & Canada)',
});
const metrics = metricsOf(
  CallMetrics.parse({ total_calls: 1_160, answered_calls: 900, average_duration: 95 }),
);
const time = 'start_date,end_date,time_zone';
const week = '2026-02-03T00:00:00-0800,2026-02-09T23:59:59-0800,Pacific Time (US & Canada)';
const names = 'total_calls,answered_calls,missed_calls,first_time_callers,average_duration,leads';

describe('Numbers as CSV', () => {
  it('have raw values under CallRail’s names, and nothing for what was not stated', () => {
    const csv = summaryCsv({ bounds, metrics, previous: undefined, requests: 1 });
    assert.equal(csv, `period,${time},${names}\r\n` + `present,${week},1160,900,,,95,\r\n`);
  });

  it('have a line for each point, by the server’s own date, and the time of all', () => {
    const point = { date: '2026-02-03', metrics, range: undefined, query: undefined };
    const csv = seriesCsv({ bounds, points: [point], requests: 1 });
    assert.equal(csv, `date,${time},${names}\r\n2026-02-03,${week},1160,900,,,95,\r\n`);
  });

  it('have a line for each group, none of which is a formula', () => {
    const rows = [
      { key: '=HYPERLINK("x")', metrics, query: undefined },
      { key: null, metrics, query: undefined },
    ];
    const [header, formula, none] = breakdownCsv({ bounds, rows, requests: 1 }, 'source').split(
      '\r\n',
    );
    assert.equal(header, `source,${time},${names}`);
    assert.ok(formula?.startsWith(`"'=HYPERLINK(""x"")",${week},1160`));
    assert.ok(none?.startsWith(`,${week},1160`));
  });
});
