import assert from 'node:assert/strict';
import type { RequestListener } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { CallId, TagId } from '../../src/api/schemas/ids';
import { account, body } from '../support/serverAnswers';
import { until } from '../support/until';
import { failure, json, useApi } from '../support/useApi';

describe('An answer that is not what it should be', () => {
  const { api, server } = useApi();

  for (const [what, answer, words] of [
    ['truncated JSON', body('{"accounts":[{"id":"AC'), /incomplete or broken JSON/],
    ['an empty body', body(''), /is empty/],
    ['blanks', body(' \n'), /is empty/],
    ['a web page', body('<html><title>Sign in</title>'), /a web page, not JSON/],
    ['plain text', body('OK'), /not JSON/],
    ['JSON without the list', body('{"page":1}'), /not what CallRail documents/],
    ['JSON with another list', body('{"accounts":{"id":"ACC1"}}'), /not what CallRail documents/],
    ['a record without an id', body('{"accounts":[{"name":"x"}]}'), /\(at 0\.id\)/],
    ['JSON that is no object', body('[1,2]'), /not what CallRail documents/],
    ['null', body('null'), /not what CallRail documents/],
    ['an unknown encoding', body('x', { 'content-encoding': 'zstd' }), /unknown encoding/],
    ['204 where a list should be', json(undefined, 204), /not what CallRail documents/],
  ] as [string, RequestListener, RegExp][])
    it(`${what}, asked once`, async () => {
      const asked = await server(answer);
      const error = await failure('schema', api(asked.origin).client().accounts.list());
      assert.match(error.message, words);
      assert.equal(asked.received.length, 1);
    });

  for (const [what, answer] of [
    ['declared', body('x', { 'content-length': '2001' })],
    [
      'sent without end',
      (_request: unknown, response: Parameters<RequestListener>[1]) => {
        const write = () => {
          while (!response.destroyed && response.write(' '.repeat(900)));
          if (!response.destroyed) response.once('drain', write);
        };
        response.writeHead(200);
        write();
      },
    ],
    ['unpacked', body(gzipSync(' '.repeat(100_000)), { 'content-encoding': 'gzip' })],
  ] as [string, RequestListener][])
    it(`more than the cap, ${what}`, async () => {
      const asked = await server(answer);
      const limited = api(asked.origin, { http: { limits: { jsonBytes: 2_000 } } });
      await failure('too-large', limited.client().accounts.list());
      assert.equal(asked.received.length, 1);
      await until('the connection to be idle or closed', () => asked.sockets.size <= 1);
    });

  it('an honest answer is read: compressed, marked, with unknown fields and odd types', async () => {
    const text = `\uFEFF{"page":"1","accounts":[{"id":7,"name":"Ünï","new_field":{"a":1}}]}`;
    for (const [packed, encoding] of [
      [Buffer.from(text), ''],
      [gzipSync(text), 'gzip'],
    ] as const) {
      const asked = await server(body(packed, encoding ? { 'content-encoding': encoding } : {}));
      const { items } = await api(asked.origin).client().accounts.list();
      assert.deepEqual(
        { id: items[0]?.id, name: items[0]?.name, kept: items[0]?.new_field },
        { id: '7', name: 'Ünï', kept: { a: 1 } },
      );
    }
  });

  for (const [what, answer] of [
    ['nothing', json(undefined, 204)],
    ['an empty 200', body('')],
    ['a blank', body(' ')],
    ['a record', json({ id: 7 })],
  ] as [string, RequestListener][])
    it(`a deletion may be answered with ${what}`, async () => {
      const asked = await server(answer);
      await api(asked.origin)
        .client()
        .tags.delete(account, '7' as TagId);
    });

  it('marking as spam may be answered with nothing', async () => {
    const asked = await server(body(''));
    await api(asked.origin)
      .client()
      .calls.markAsSpam(account, 'CAL1' as CallId);
    assert.equal(asked.received[0]?.body, '{"spam":true}');
  });
});
