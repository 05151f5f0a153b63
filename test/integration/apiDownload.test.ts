import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import type { RequestListener } from 'node:http';
import { isAbort } from '../../src/base/abort';
import { tunnelProxy } from '../support/httpServers';
import { testCertificate } from '../support/testCertificate';
import { failure, testKey, useApi } from '../support/useApi';
import { until } from '../support/until';

const audio: RequestListener = (_request, response) => {
  response.writeHead(200, { 'content-type': 'Audio/MPEG; charset=binary' });
  response.end(Buffer.from([1, 2, 3]));
};
const redirect =
  (location: string, status = 302): RequestListener =>
  (_request, response) =>
    void response.writeHead(status, { location, 'set-cookie': 'a=b' }).end();

describe('Downloading a recording', () => {
  const { api, server, secureServer, own, log } = useApi();
  const hostOf = ({ origin }: { origin: string }) => new URL(origin).host;

  it('gives bytes and type, and takes no key, cookie or connection along', async () => {
    const media = await server(audio);
    const { bytes, contentType } = await api(media.origin).download(
      `${media.origin}/r.mp3?access_key=open-sesame`,
      { allowedHosts: [hostOf(media)] },
    );
    assert.deepEqual([...bytes], [1, 2, 3]);
    assert.equal(contentType, 'audio/mpeg');
    const [{ headers, url }] = media.received as [(typeof media.received)[0]];
    assert.equal(url, '/r.mp3?access_key=open-sesame');
    for (const name of ['authorization', 'cookie', 'maton-connection', 'referer'])
      assert.equal(headers[name], undefined);
    assert.ok(!JSON.stringify(headers).includes(testKey));
    assert.ok(!log.lines.join().includes('open-sesame') && log.lines.length === 1);
  });

  it('follows redirects to allowed hosts, without cookies, relative ones too', async () => {
    const storage = await server(audio);
    const app = await server((request, response) => {
      const next = request.url === '/a' ? '/b' : `${storage.origin}/c`;
      redirect(next)(request, response);
    });
    const allowedHosts = [hostOf(app), hostOf(storage)];
    const { bytes } = await api(app.origin).download(`${app.origin}/a`, { allowedHosts });
    assert.equal(bytes.byteLength, 3);
    assert.deepEqual(
      app.received.map(({ url }) => url),
      ['/a', '/b'],
    );
    assert.equal(storage.received[0]?.headers.cookie, undefined);
  });

  it('is not led to a host that is not allowed, which hears nothing', async () => {
    const elsewhere = await server(audio);
    const app = await server(redirect(`${elsewhere.origin}/steal?access_key=open-sesame`));
    const task = api(app.origin).download(`${app.origin}/a`, { allowedHosts: [hostOf(app)] });
    const error = await failure('untrusted-address', task);
    assert.ok(error.message.includes(hostOf(elsewhere)));
    assert.ok(!inspect(error, { depth: 9 }).includes('open-sesame'));
    assert.equal(elsewhere.received.length, 0);
  });

  it('does not go in circles', async () => {
    const app = await server(redirect('/again'));
    const task = api(app.origin).download(`${app.origin}/a`, { allowedHosts: [hostOf(app)] });
    await failure('redirected', task);
    assert.equal(app.received.length, 4);
  });

  for (const address of [
    'not an address',
    'file:///etc/passwd',
    'data:audio/wav;base64,AAAA',
    'https://unknown.example/r.mp3?access_key=open-sesame',
    'https://user:word@app.callrail.com/r.mp3',
    'https://app.callrail.com:444/r.mp3',
    'http://127.0.0.1:9/r.mp3',
  ])
    it(`refuses ${address.split('?')[0]!}`, async () => {
      const task = api('http://127.0.0.1:9').download(address, {
        allowedHosts: ['app.callrail.com'],
      });
      const error = await failure('untrusted-address', task);
      assert.ok(!error.message.includes('open-sesame'));
    });

  it('speaks https where CallRail prints http', async () => {
    const target = await secureServer(audio);
    const proxy = await own(tunnelProxy(target));
    const http = { proxy: proxy.origin, certificates: [testCertificate.cert] };
    const client = api('https://gateway.test', { http });
    const { bytes } = await client.download('http://gateway.test/r.mp3', {
      allowedHosts: ['gateway.test'],
    });
    assert.equal(bytes.byteLength, 3);
    assert.equal(proxy.received[0]?.url, 'gateway.test:443');
  });

  for (const [what, code, answer, times] of [
    ['an expired link', 'forbidden', 403, 1],
    ['no recording', 'not-found', 404, 1],
    ['a storage that is down', 'server', 503, 4],
  ] as const)
    it(`tells ${what}`, async () => {
      const media = await server((_request, response) => {
        response.writeHead(answer, { 'content-type': 'application/xml' });
        response.end('<?xml version="1.0"?><Error><Code>AccessDenied</Code></Error>');
      });
      const task = api(media.origin).download(`${media.origin}/r?access_key=open-sesame`, {
        allowedHosts: [hostOf(media)],
      });
      const error = await failure(code, task);
      assert.equal(error.status, answer);
      assert.ok(!error.message.includes('open-sesame'));
      assert.equal(media.received.length, times);
    });

  for (const type of ['text/html', 'application/json; charset=utf-8'])
    it(`does not take ${type} for audio`, async () => {
      const media = await server((_request, response) => {
        response.writeHead(200, { 'content-type': type }).end('{"expired":true}');
      });
      const allowedHosts = [hostOf(media)];
      await failure('schema', api(media.origin).download(media.origin, { allowedHosts }));
    });

  it('does not take nothing for audio', async () => {
    const media = await server((_request, response) => void response.writeHead(200).end());
    const allowedHosts = [hostOf(media)];
    await failure('schema', api(media.origin).download(media.origin, { allowedHosts }));
  });

  it('takes no more than its cap', async () => {
    const media = await server((_request, response) => void response.end(Buffer.alloc(5_000)));
    const client = api(media.origin, { http: { limits: { audioBytes: 4_999 } } });
    const allowedHosts = [hostOf(media)];
    await failure('too-large', client.download(media.origin, { allowedHosts }));
  });

  it('can be cancelled while it runs', async () => {
    const media = await server((_request, response) => {
      response.writeHead(200, { 'content-type': 'audio/mpeg' });
      response.write(Buffer.alloc(1_000));
    });
    const controller = new AbortController();
    const task = api(media.origin).download(media.origin, {
      allowedHosts: [hostOf(media)],
      signal: controller.signal,
    });
    await until('the request to arrive', () => media.received.length === 1);
    controller.abort();
    await assert.rejects(task, isAbort);
    await until('the connection to be closed', () => media.sockets.size === 0);
  });
});
