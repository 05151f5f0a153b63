import assert from 'node:assert/strict';
import { CallMetrics } from '../../../../src/api/schemas/analytics';
import { difference, metricFields, metricsOf } from '../../../../src/core/analytics/metrics';

describe('Metrics of calls', () => {
  it('are asked for by name', () => {
    assert.equal(
      metricFields,
      'total_calls,answered_calls,missed_calls,first_time_callers,average_duration,leads',
    );
  });

  it('that the server does not state are none, not zero', () => {
    const metrics = metricsOf(CallMetrics.parse({ total_calls: 12, missed_calls: '3' }));
    assert.deepEqual(metrics, {
      total_calls: 12,
      answered_calls: null,
      missed_calls: 3,
      first_time_callers: null,
      average_duration: null,
      leads: null,
    });
    assert.equal(metricsOf(null).total_calls, null);
  });

  it('have no average duration of no calls', () => {
    const none = CallMetrics.parse({ total_calls: 0, average_duration: 0 });
    assert.equal(metricsOf(none).average_duration, null);
    const silent = CallMetrics.parse({ total_calls: 2, average_duration: 0 });
    assert.equal(metricsOf(silent).average_duration, 0);
  });

  it('differ by a number and a share of what was before', () => {
    assert.deepEqual(difference(160, 148), { by: 12, share: 12 / 148 });
    assert.deepEqual(difference(0, 4), { by: -4, share: -1 });
  });

  it('that began with nothing differ by no share; what is unknown does not differ', () => {
    assert.deepEqual(difference(7, 0), { by: 7, share: undefined });
    assert.equal(difference(null, 4), undefined);
    assert.equal(difference(4, null), undefined);
  });
});
