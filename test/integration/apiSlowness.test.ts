import assert from 'node:assert/strict';
import { never } from '../support/serverAnswers';
import { until } from '../support/until';
import { failure, useApi } from '../support/useApi';

describe('A server that is too slow', () => {
  const { api, server } = useApi();
  const slow = (limits: object) => ({ http: { limits } });

  it('no headers in time, asked once', async () => {
    const asked = await server(never);
    const list = api(asked.origin, slow({ headersMs: 400 }))
      .client()
      .accounts.list();
    await failure('timeout', list);
    assert.equal(asked.received.length, 1);
  });

  it('no more of the body in time', async () => {
    const asked = await server((_request, response) => {
      response.writeHead(200);
      response.write('{');
    });
    const list = api(asked.origin, slow({ bodyIdleMs: 400 }))
      .client()
      .accounts.list();
    await failure('timeout', list);
    assert.equal(asked.received.length, 1);
  });

  it('a body that drips without end', async () => {
    const asked = await server((_request, response) => {
      response.writeHead(200);
      const timer = setInterval(() => response.write(' '), 5);
      response.on('close', () => clearInterval(timer));
    });
    const list = api(asked.origin, slow({ jsonTotalMs: 400 }))
      .client()
      .accounts.list();
    const error = await failure('timeout', list);
    assert.match(error.message, /did not end in time/);
    await until('the connection to be closed', () => asked.sockets.size === 0);
  });

  it('a refusal whose explanation drips without end', async () => {
    const asked = await server((_request, response) => {
      response.writeHead(400);
      const timer = setInterval(() => response.write('x'), 5);
      response.on('close', () => clearInterval(timer));
    });
    await failure(
      'timeout',
      api(asked.origin, slow({ jsonTotalMs: 400 }))
        .client()
        .accounts.list(),
    );
  });
});
