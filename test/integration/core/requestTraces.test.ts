import assert from 'node:assert/strict';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import type { SessionRequest } from '../../../src/core/session';
import { json, useApi } from '../../support/useApi';

describe('A request that is taken down', () => {
  const fixture = useApi();

  it('holds no key, even where the server repeats it', async () => {
    const key = 'odd"key/with%marks';
    const server = await fixture.server((request, response) => {
      const said = request.headers.authorization ?? '';
      response.writeHead(request.url?.includes('bad') ? 400 : 200, {
        'content-type': 'application/json',
        'x-echo': said,
      });
      response.end(JSON.stringify({ error: said, url: encodeURIComponent(key) }));
    });
    const api = fixture.api(server.origin, { key });
    const traces: SessionRequest['trace'][] = [];
    api.onDidRequest(trace => traces.push(trace));
    await api.get({ plane: 'gateway', path: '/ok', query: { search: key } });
    await assert.rejects(api.get({ plane: 'gateway', path: '/bad' }));
    for (const { exchange } of traces) {
      const text = JSON.stringify(exchange) + new TextDecoder().decode(exchange?.answer?.body);
      for (const form of [key, JSON.stringify(key).slice(1, -1), encodeURIComponent(key)])
        assert.ok(!text.includes(form), text);
      assert.ok(exchange?.answer?.headers['x-echo']);
    }
    assert.equal(traces.length, 2);
  });

  it('is not, as long as nobody listens', async () => {
    const server = await fixture.server(json({}));
    const api = fixture.api(server.origin);
    const traces: SessionRequest['trace'][] = [];
    await api.get({ plane: 'gateway', path: '/before' });
    const listening = api.onDidRequest(trace => traces.push(trace));
    await api.get({ plane: 'gateway', path: '/now' });
    listening.dispose();
    assert.deepEqual(
      traces.map(({ path, exchange }) => [path, exchange?.answer?.status]),
      [['/now', 200]],
    );
  });

  it('knows the head of an answer that broke off', async () => {
    const server = await fixture.server((_request, response) => {
      response.writeHead(200, { 'content-length': '1000', 'x-request-id': 'r1' });
      response.write('{"a":1');
      setImmediate(() => response.destroy());
    });
    const api = fixture.api(server.origin);
    const traces: SessionRequest['trace'][] = [];
    api.onDidRequest(trace => traces.push(trace));
    await assert.rejects(api.get({ plane: 'gateway', path: '/a' }, { attempts: 1 }));
    assert.equal(traces[0]?.error, 'network');
    assert.equal(traces[0].exchange?.answer?.status, 200);
    assert.equal(traces[0].exchange.answer.headers['x-request-id'], 'r1');
    assert.equal(new TextDecoder().decode(traces[0].exchange.answer.body), '{"a":1');
  });

  it('has the beginning of an answer that broke off, also of a compressed one', async () => {
    const text = JSON.stringify(Array.from({ length: 5_000 }, (_, index) => ({ index })));
    for (const [encoding, compress] of [
      ['gzip', gzipSync],
      ['deflate', deflateSync],
      ['br', brotliCompressSync],
    ] as const) {
      const server = await fixture.server((_request, response) => {
        const whole = compress(text);
        response.writeHead(200, { 'content-length': whole.length, 'content-encoding': encoding });
        response.write(whole.subarray(0, whole.length - 200), () => response.destroy());
      });
      const api = fixture.api(server.origin);
      const traces: SessionRequest['trace'][] = [];
      api.onDidRequest(trace => traces.push(trace));
      await assert.rejects(api.get({ plane: 'gateway', path: '/a' }, { attempts: 1 }));
      const beginning = new TextDecoder().decode(traces[0]?.exchange?.answer?.body);
      assert.ok(beginning.length > 1_000 && text.startsWith(beginning), encoding);
    }
  });
});
