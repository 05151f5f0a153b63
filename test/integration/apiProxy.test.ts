import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import type { HttpOptions } from '../../src/api/api';
import { isAbort } from '../../src/base/abort';
import { closedPort, tunnelProxy, type TestServer } from '../support/httpServers';
import { testCertificate } from '../support/testCertificate';
import { failure, json, testKey, useApi } from '../support/useApi';
import { until } from '../support/until';

const accounts = { accounts: [{ id: 'ACC1' }] };
const trusting = { certificates: [testCertificate.cert] };

describe('The certificate of a server', () => {
  const { api, secureServer } = useApi();
  const list = (server: TestServer, http?: HttpOptions) =>
    api(server.origin, { http }).client().accounts.list();

  it('that nobody vouches for is refused, asked once, with nothing sent', async () => {
    const server = await secureServer(json(accounts));
    const error = await failure('network', list(server));
    assert.equal(error.networkReason, 'tls');
    assert.match(
      error.message,
      /certificate could not be verified \(DEPTH_ZERO_SELF_SIGNED_CERT\)/,
    );
    assert.equal(server.received.length, 0);
  });

  it('is accepted from an authority that is trusted besides Node’s own', async () => {
    const server = await secureServer(json(accounts));
    assert.equal((await list(server, trusting)).items.length, 1);
    assert.equal((await list(server, { ...trusting, systemCertificates: false })).items.length, 1);
  });

  it('is not looked at where the user has switched that off', async () => {
    const server = await secureServer(json(accounts));
    assert.equal((await list(server, { strictTls: false })).items.length, 1);
  });

  it('does not matter to a server that speaks no TLS', async () => {
    const server = await secureServer(json(accounts));
    const plain = server.origin.replace('https:', 'http:');
    const error = await failure('network', api(plain).client().accounts.list({}, { attempts: 1 }));
    assert.equal(error.networkReason, 'reset');
  });
});

describe('A proxy', () => {
  const { api, secureServer, server, own } = useApi();
  const endpoints = {
    gatewayUrl: 'https://gateway.test',
    controlUrl: 'https://control.test',
  };
  const through = (http: HttpOptions) => api('', { endpoints, http: { ...trusting, ...http } });

  async function behindProxy(refuseWith?: number | 'silence') {
    const target = await secureServer(json({ ...accounts, connections: [] }));
    const proxy = await own(tunnelProxy(target, refuseWith));
    return { target, proxy };
  }

  it('from the setting is led through, to both hosts, and never sees the key', async () => {
    const { target, proxy } = await behindProxy();
    const client = through({ proxy: proxy.origin });
    await client.client().accounts.list();
    await client.connections.list();
    assert.deepEqual(
      proxy.received.map(({ method, url }) => `${method} ${url}`),
      ['CONNECT gateway.test:443', 'CONNECT control.test:443'],
    );
    assert.ok(!JSON.stringify(proxy.received).includes(testKey));
    assert.equal(target.received[0]?.headers.authorization, `Bearer ${testKey}`);
    assert.equal(target.received[0].headers.host, 'gateway.test');
  });

  it('from the environment is led through', async () => {
    const { proxy } = await behindProxy();
    const environment = { https_proxy: proxy.origin };
    await through({ environment }).client().accounts.list();
    assert.equal(proxy.received.length, 1);
  });

  it('is told the password of its address, and nobody else is', async () => {
    const { target, proxy } = await behindProxy();
    const address = proxy.origin.replace('//', '//user:p%40ss@');
    await through({ proxy: address }).client().accounts.list();
    const expected = `Basic ${Buffer.from('user:p@ss').toString('base64')}`;
    assert.equal(proxy.received[0]?.headers['proxy-authorization'], expected);
    assert.equal(target.received[0]?.headers['proxy-authorization'], undefined);
  });

  it('is told the authorisation of the settings', async () => {
    const { proxy } = await behindProxy();
    const client = through({ proxy: proxy.origin, proxyAuthorization: 'Negotiate abc' });
    await client.client().accounts.list();
    assert.equal(proxy.received[0]?.headers['proxy-authorization'], 'Negotiate abc');
  });

  for (const [what, http] of [
    ['http.noProxy', { noProxy: 'gateway.test' }],
    ['NO_PROXY', { environment: { NO_PROXY: '.test' } }],
    ['http.proxySupport', { proxySupport: false }],
  ] as [string, HttpOptions][])
    it(`is passed by where ${what} says so`, async () => {
      const { proxy } = await behindProxy();
      const client = through({ proxy: proxy.origin, ...http }).client();
      // No such host exists, so the way past the proxy ends in its name.
      const error = await failure('network', client.accounts.list({}, { attempts: 1 }));
      assert.equal(error.networkReason, 'dns');
      assert.equal(proxy.received.length, 0);
    });

  it('is passed by on the way to this machine, with TLS or without', async () => {
    const { target, proxy } = await behindProxy();
    const plain = await server(json(accounts));
    for (const { origin } of [target, plain])
      await api(origin, { http: { ...trusting, proxy: proxy.origin } })
        .client()
        .accounts.list();
    assert.equal(proxy.received.length, 0);
  });

  it('does not make a certificate of another name good', async () => {
    const { target, proxy } = await behindProxy();
    const client = api('https://other.test', { http: { ...trusting, proxy: proxy.origin } });
    const error = await failure('network', client.client().accounts.list());
    assert.equal(error.networkReason, 'tls');
    assert.equal(target.received.length, 0);
  });

  it('that wants a password says so, once', async () => {
    const { target, proxy } = await behindProxy(407);
    const error = await failure(
      'network',
      through({ proxy: proxy.origin }).client().accounts.list(),
    );
    assert.equal(error.networkReason, 'proxy');
    assert.match(error.message, /status 407/);
    assert.equal(proxy.received.length, 1);
    assert.equal(target.received.length, 0);
  });

  it('that is not there is named, its password is not', async () => {
    const proxy = `http://user:s3cret-word@127.0.0.1:${await closedPort()}`;
    const error = await failure('network', through({ proxy }).client().accounts.list());
    assert.equal(error.networkReason, 'proxy');
    assert.ok(!inspect(error, { depth: 9, showHidden: true }).includes('s3cret-word'));
  });

  for (const proxy of ['http://[no', 'ftp://proxy.test', 'http://user:s3cret-word@[no'])
    it(`whose address is ${proxy} is not used`, async () => {
      const error = await failure('network', through({ proxy }).client().accounts.list());
      assert.equal(error.networkReason, 'proxy');
      assert.ok(!inspect(error, { depth: 9, showHidden: true }).includes('s3cret-word'));
    });

  it('that says nothing can be left at once', async () => {
    const { proxy } = await behindProxy('silence');
    const controller = new AbortController();
    const { signal } = controller;
    const list = through({ proxy: proxy.origin }).client().accounts.list({}, { signal });
    await until('the proxy to be asked', () => proxy.received.length === 1);
    controller.abort();
    await assert.rejects(list, isAbort);
  });

  it('that says nothing ends in a timeout', async () => {
    const { proxy } = await behindProxy('silence');
    const limits = { connectMs: 400, headersMs: 400 };
    const client = through({ proxy: proxy.origin, limits }).client();
    await failure('timeout', client.accounts.list());
    assert.equal(proxy.received.length, 1);
  });
});
