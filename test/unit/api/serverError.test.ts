import assert from 'node:assert/strict';
import { retryAfter, serverError } from '../../../src/api/transport/serverError';

const now = Date.UTC(2026, 2, 10, 12, 0, 0);
const gateway = { label: 'GET /v3/a.json', plane: 'gateway' } as const;
const control = { label: 'GET /connections', plane: 'control' } as const;
const of = (
  status: number,
  body = '',
  headers: Record<string, string> = {},
  asked: Parameters<typeof serverError>[0] = gateway,
) => serverError(asked, { status, headers, body }, now);

describe('serverError', () => {
  for (const [status, code] of [
    [400, 'invalid-request'],
    [401, 'unauthorized'],
    [402, 'forbidden'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [405, 'invalid-request'],
    [406, 'invalid-request'],
    [408, 'timeout'],
    [410, 'not-found'],
    [422, 'invalid-request'],
    [429, 'rate-limited'],
    [500, 'server'],
    [502, 'server'],
    [503, 'server'],
    [301, 'redirected'],
    [304, 'redirected'],
  ] as const)
    it(`takes ${status} for ${code}`, () => {
      const error = of(status);
      assert.equal(error.code, code);
      assert.equal(error.status, status);
      assert.equal(error.request, 'GET /v3/a.json');
    });

  it('asks for a connection where CallRail, not Maton, refuses the authorisation', () => {
    assert.equal(of(401, '{"error":"HTTP Token: Access denied"}').code, 'connection-required');
    assert.equal(of(401, '{"error":"Invalid API key"}').code, 'unauthorized');
    assert.equal(of(401, 'HTTP Token: Access denied', {}, control).code, 'unauthorized');
  });

  it('asks for a connection where the gateway has none', () => {
    assert.equal(
      of(400, '{"message":"No connection found for callrail"}').code,
      'connection-required',
    );
    assert.equal(of(404, '{"error":"Connection not found"}').code, 'connection-required');
    assert.equal(of(404, '{"error":"Connection not found"}', {}, control).code, 'not-found');
    assert.equal(of(400, '{"error":"Color is not included in the list"}').code, 'invalid-request');
  });

  it('keeps CallRail’s words, fields and request id', () => {
    const error = of(422, '{"errors":{"name":"is taken"}}', { 'x-request-id': 'req-1' });
    assert.equal(error.serverMessage, 'name is taken');
    assert.deepEqual(error.fields, { name: 'is taken' });
    assert.equal(error.requestId, 'req-1');
    assert.equal(error.message, 'GET /v3/a.json got 422: name is taken.');
  });

  it('says that a 500 of the gateway may mean an expired authorisation', () => {
    assert.match(of(500).message, /authorisation .* may have expired/);
    assert.doesNotMatch(of(500, '', {}, control).message, /authorisation/);
  });

  it('names of a redirect’s target the origin alone', () => {
    const location = 'https://elsewhere.example/sign-in?token=secret';
    const error = of(302, '', { location });
    assert.match(error.message, /https:\/\/elsewhere\.example;/);
    assert.doesNotMatch(error.message, /secret|sign-in/);
    assert.match(of(302, '', { location: '/relative' }).message, /another address/);
    assert.match(of(302, '', { location: 'data:text/html,x' }).message, /another address/);
  });

  it('knows when to come back', () => {
    assert.equal(of(429, '', { 'retry-after': '7' }).retryAfterMs, 7_000);
    assert.equal(of(429).retryAfterMs, undefined);
  });
});

describe('retryAfter', () => {
  for (const [header, expected] of [
    ['0', 0],
    ['1.5', 1_500],
    [' 120 ', 120_000],
    ['Tue, 10 Mar 2026 12:00:20 GMT', 20_000],
    ['Tue, 10 Mar 2026 11:59:00 GMT', 0],
    ['-5', undefined],
    ['soon', undefined],
    ['', undefined],
    ['1e3', undefined],
    [undefined, undefined],
  ] as const)
    it(`reads ${JSON.stringify(header)}`, () => assert.equal(retryAfter(header, now), expected));
});
