import assert from 'node:assert/strict';
import { traceLine, type RequestTrace } from '../../../src/api/transport/trace';

const trace: RequestTrace = {
  id: 12,
  startedAt: 0,
  method: 'GET',
  plane: 'gateway',
  path: '/callrail/v3/a/ACC1/calls.json',
  query: 'page=2&search',
  attempt: 1,
  durationMs: 310.4,
};

describe('traceLine', () => {
  it('tells an answer in one line', () => {
    const quota = {
      hour: { used: 31, allowed: 1_000 },
      day: { used: 99, allowed: 10_000 },
      stated: true,
    };
    assert.equal(
      traceLine({ ...trace, status: 200, size: 49_152, quota }),
      '#12 GET /v3/a/ACC1/calls.json?page=2&search 200 48.0 kB 310 ms, quota 31/1000 h',
    );
  });

  it('tells a failure with what CallRail’s support asks for', () => {
    assert.equal(
      traceLine({ ...trace, query: '', status: 503, error: 'server', attempt: 3, requestId: 'r1' }),
      '#12 GET /v3/a/ACC1/calls.json 503 server 310 ms, attempt 3, request id r1',
    );
  });
});
