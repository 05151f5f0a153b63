import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import type { RequestListener } from 'node:http';
import type { ErrorCode } from '../../src/api/errors';
import { account, callsOfJane, emptyPage } from '../support/serverAnswers';
import { failure, json, testKey, useApi } from '../support/useApi';

describe('A refusal over HTTP', () => {
  const { api, server, log } = useApi();

  describe('never repeats the key', () => {
    // Whatever a server makes of what it was sent.
    const echoes: [string, number, ErrorCode, RequestListener][] = [
      ['as JSON', 403, 'forbidden', json({ error: `Bearer ${testKey} may not` }, 403)],
      ['by field', 422, 'invalid-request', json({ errors: { [testKey]: testKey } }, 422)],
      ['as text', 401, 'unauthorized', (_, out) => void out.writeHead(401).end(testKey)],
      ['in headers', 500, 'server', json({}, 500, { 'x-request-id': testKey })],
      [
        'in a redirect',
        302,
        'redirected',
        json({}, 302, { location: `https://${testKey}.example/` }),
      ],
      ['in broken JSON', 200, 'schema', (_, out) => void out.end(`{"key":"${testKey}`)],
      ['in a page', 200, 'schema', (_, out) => void out.end(`<title>${testKey}</title>`)],
      ['in another shape', 200, 'schema', json({ accounts: testKey })],
      [
        'in a header line',
        200,
        'network',
        (_, out) => void out.socket?.end(`HTTP/1.1 ${testKey}\r\n`),
      ],
    ];
    for (const [what, , code, answer] of echoes)
      it(what, async () => {
        const asked = await server(answer);
        const client = api(asked.origin);
        const traces: unknown[] = [];
        client.onDidRequest(trace => traces.push(trace));
        const error = await failure(code, client.client().accounts.list());
        assert.equal(asked.received[0]?.headers.authorization, `Bearer ${testKey}`);
        const everything = inspect([error, error.stack, log.lines, traces], {
          depth: 12,
          showHidden: true,
          maxStringLength: Infinity,
        });
        assert.ok(!everything.includes(testKey), everything);
      });
  });

  it('leaves no personal data in the log, nor in what is told beside the exchange itself', async () => {
    const asked = await server(emptyPage);
    const client = api(asked.origin);
    const traces: unknown[] = [];
    client.onDidRequest(trace => traces.push({ ...trace, exchange: undefined }));
    await client.client('c-1').calls.list(account, callsOfJane);
    assert.ok(asked.received[0]?.url.includes('Jane'));
    const told = JSON.stringify([log.lines, traces]);
    assert.ok(!told.includes('Jane') && !told.includes('5550123'), told);
    assert.match(log.lines[0]!, /#1 GET \/v3\/a\/ACC1\/calls\.json\?per_page=250&search 200 /);
  });

  it('is not even sent with a key or connection that cannot be one', async () => {
    const asked = await server(emptyPage);
    for (const key of ['', 'two\r\nlines', 'ключ', 'a b']) {
      const error = await failure(
        'unauthorized',
        api(asked.origin, { key }).client().accounts.list(),
      );
      assert.ok(key === '' || !error.message.includes(key));
    }
    await failure('connection-required', api(asked.origin).client('a\nb').accounts.list());
    assert.equal(asked.received.length, 0);
  });
});
