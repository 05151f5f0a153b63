import assert from 'node:assert/strict';
import type { RequestListener } from 'node:http';
import { CallRailError } from '../../src/api/errors';
import type { TagId } from '../../src/api/schemas/ids';
import { account, callsOfJane, emptyPage } from '../support/serverAnswers';
import { failure, json, testKey, useApi } from '../support/useApi';

/** Answers with each in turn, and with the last from then on. */
function inTurn(...answers: RequestListener[]): RequestListener {
  let next = 0;
  return (request, response) => {
    answers[Math.min(next++, answers.length - 1)]!(request, response);
  };
}

const html =
  (status: number): RequestListener =>
  (_request, response) => {
    response.writeHead(status, { 'content-type': 'text/html' });
    response.end('<!DOCTYPE html><html><head><title>Be right back</title></head>…</html>');
  };

describe('A refusal over HTTP', () => {
  const { api, server, clock } = useApi();

  for (const [status, body, code, words] of [
    [400, { error: 'Color is not included in the list' }, 'invalid-request', /Color is not/],
    [401, { message: 'Invalid API key' }, 'unauthorized', /Invalid API key/],
    [401, { error: 'HTTP Token: Access denied' }, 'connection-required', /made anew/],
    [400, { error: 'No connection found' }, 'connection-required', /made anew/],
    [403, { error: 'You do not have permission' }, 'forbidden', /permission/],
    [404, { error: 'Not found' }, 'not-found', /Not found/],
    [406, {}, 'invalid-request', /406/],
    [422, { errors: { name: ['is taken'] } }, 'invalid-request', /name is taken/],
  ] as const)
    it(`${status} ${JSON.stringify(body)} is ${code}, asked once`, async () => {
      const asked = await server(json(body, status, { 'x-request-id': 'req-77' }));
      const error = await failure(
        code,
        api(asked.origin).client().calls.list(account, callsOfJane),
      );
      assert.equal(error.status, status);
      assert.match(error.message, words);
      assert.equal(error.requestId, 'req-77');
      assert.equal(error.request, 'GET /v3/a/ACC1/calls.json');
      assert.equal(asked.received.length, 1);
    });

  it('keeps refusals by field, for the form to show', async () => {
    const asked = await server(json({ errors: { name: ['is taken'], color: 'is odd' } }, 422));
    const draft = { name: 'VIP', tag_level: 'account' } as const;
    const created = api(asked.origin).client().tags.create(account, draft);
    const { fields } = await failure('invalid-request', created);
    assert.deepEqual(fields, { name: 'is taken', color: 'is odd' });
  });

  it('names of a web page its title alone', async () => {
    const asked = await server(html(503));
    const error = await failure('server', api(asked.origin).client().accounts.list());
    assert.equal(error.serverMessage, 'Be right back');
    assert.equal(error.status, 503);
    assert.equal(asked.received.length, 4);
  });

  it('reads no more of a refusal than it needs', async () => {
    let written = 0;
    const asked = await server((_request, response) => {
      response.writeHead(400);
      const write = () => {
        while (!response.destroyed && response.write('x'.repeat(65_536))) written += 65_536;
        if (!response.destroyed) response.once('drain', write);
      };
      write();
    });
    const error = await failure('invalid-request', api(asked.origin).client().accounts.list());
    assert.equal(error.serverMessage?.length, 500);
    assert.ok(written < 16 * 1024 * 1024);
  });

  describe('that passes', () => {
    for (const status of [429, 500, 502, 503, 504])
      it(`${status} is asked again until it is answered`, async () => {
        const asked = await server(inTurn(html(status), html(status), emptyPage));
        await api(asked.origin).client().accounts.list();
        assert.equal(asked.received.length, 3);
        assert.equal(clock.sleeps.length, 2);
        assert.ok(clock.sleeps[1]! > clock.sleeps[0]! / 2);
      });

    it('PUT and DELETE are sent again with the same body', async () => {
      const tag = json({ id: 7, name: 'VIP' });
      const asked = await server(inTurn(html(503), tag, html(503), tag));
      const { tags } = api(asked.origin).client();
      await tags.update(account, '7' as TagId, { name: 'VIP' });
      await tags.delete(account, '7' as TagId);
      assert.deepEqual(
        asked.received.map(({ method, body }) => `${method} ${body}`),
        ['PUT {"name":"VIP"}', 'PUT {"name":"VIP"}', 'DELETE ', 'DELETE '],
      );
    });

    it('POST is sent again after 429 only', async () => {
      const draft = { name: 'VIP', tag_level: 'account' } as const;
      const busy = await server(inTurn(html(429), json({ id: 7, name: 'VIP' }, 201)));
      await api(busy.origin).client().tags.create(account, draft);
      assert.equal(busy.received.length, 2);
      const down = await server(html(503));
      await failure('server', api(down.origin).client().tags.create(account, draft));
      assert.equal(down.received.length, 1);
    });

    it('a phone call is placed once, even after 429', async () => {
      const asked = await server(json({}, 429));
      const placed = api(asked.origin).client().calls.place(account, {
        caller_id: '+15555550100',
        business_phone_number: '+15555550101',
        customer_phone_number: '+15555550102',
      });
      await failure('rate-limited', placed);
      assert.equal(asked.received.length, 1);
    });

    it('Retry-After is kept to the millisecond, in seconds and as a date', async () => {
      const date = new Date(clock.now() + 9_000 - (clock.now() % 1000)).toUTCString();
      const asked = await server(
        inTurn(
          json({}, 429, { 'retry-after': '7' }),
          json({}, 503, { 'retry-after': '7' }),
          json({}, 429, { 'retry-after': date }),
          emptyPage,
        ),
      );
      await api(asked.origin).client().accounts.list();
      assert.equal(clock.sleeps[0], 7_000);
      assert.notEqual(clock.sleeps[1], 7_000);
      assert.equal(asked.received.length, 4);
    });

    it('a long Retry-After is not waited for, but told', async () => {
      const asked = await server(json({ error: 'slow' }, 429, { 'retry-after': '31' }));
      const error = await failure('rate-limited', api(asked.origin).client().accounts.list());
      assert.equal(error.retryAfterMs, 31_000);
      assert.equal(asked.received.length, 1);
      assert.deepEqual(clock.sleeps, []);
    });

    it('a used-up hour is not waited for, but told', async () => {
      const used = { 'x-rate-limit-hourly-used': '1000', 'x-rate-limit-hourly-allowed': '1000' };
      const asked = await server(json({ error: 'limit' }, 429, used));
      const limited = api(asked.origin);
      const error = await failure('rate-limited', limited.client().accounts.list());
      assert.equal(error.retryAfterMs, 3_600_000 - (clock.now() % 3_600_000));
      assert.equal(asked.received.length, 1);
      assert.deepEqual(limited.quota().hour, { used: 1_000, allowed: 1_000 });
    });

    it('gives up after as many attempts as it was given', async () => {
      const asked = await server(html(500));
      const list = api(asked.origin).client().accounts.list({}, { attempts: 2 });
      const error = await failure('server', list);
      assert.match(error.message, /authorisation behind the connection may have expired/);
      assert.equal(asked.received.length, 2);
    });
  });

  describe('to go on elsewhere', () => {
    for (const status of [301, 302, 303, 307, 308])
      it(`${status} is not followed, and the target hears nothing`, async () => {
        const other = await server(emptyPage);
        const location = `${other.origin}/callrail/v3/a.json?key=${testKey}`;
        const asked = await server(json({}, status, { location }));
        const error = await failure('redirected', api(asked.origin).client().accounts.list());
        assert.ok(error.message.includes(other.origin));
        assert.ok(!error.message.includes('a.json?'));
        assert.equal(other.received.length, 0);
        assert.equal(asked.received.length, 1);
      });
  });

  it('is told of with every attempt', async () => {
    const asked = await server(inTurn(html(503), emptyPage));
    const client = api(asked.origin);
    const traces: { attempt: number; status?: number; error?: string; id: number }[] = [];
    client.onDidRequest(trace => traces.push(trace));
    await client.client().accounts.list();
    assert.deepEqual(
      traces.map(({ id, attempt, status, error }) => ({ id, attempt, status, error })),
      [
        { id: 1, attempt: 1, status: 503, error: 'server' },
        { id: 2, attempt: 2, status: 200, error: undefined },
      ],
    );
    assert.ok(client.quota().hour.used === 2);
  });

  it('is an error that can be told from others', () => {
    const error = new CallRailError('server', 'it is down');
    assert.equal(error.name, 'CallRailError');
    assert.ok(error instanceof Error);
  });
});
