import assert from 'node:assert/strict';
import { proxyRoute, type ProxySettings } from '../../../src/api/transport/proxy';

const route = (settings: ProxySettings) => proxyRoute({ environment: {}, ...settings });

describe('proxyRoute', () => {
  it('is direct when nothing names a proxy', () => {
    assert.equal(route({}), undefined);
    assert.equal(route({ proxy: ' ' }), undefined);
    assert.equal(route({ environment: { HTTPS_PROXY: '' } }), undefined);
  });

  it('prefers the setting to the environment', () => {
    const environment = { HTTPS_PROXY: 'http://from-environment:1' };
    assert.equal(route({ proxy: 'http://set:2', environment })?.url.host, 'set:2');
  });

  it('reads the environment in either case, https before http', () => {
    assert.equal(route({ environment: { https_proxy: 'http://a:1' } })?.url.host, 'a:1');
    assert.equal(route({ environment: { HTTP_PROXY: 'http://b:1' } })?.url.host, 'b:1');
    const environment = { HTTPS_PROXY: 'http://c:1', HTTP_PROXY: 'http://d:1' };
    assert.equal(route({ environment })?.url.host, 'c:1');
  });

  it('is direct where proxies are switched off, or excepted altogether', () => {
    assert.equal(route({ proxy: 'http://p:1', proxySupport: false }), undefined);
    assert.equal(route({ proxy: 'http://p:1', noProxy: 'a.example, *' }), undefined);
    assert.equal(route({ environment: { HTTPS_PROXY: 'http://p:1', NO_PROXY: '*' } }), undefined);
  });

  it('always excepts this machine', () => {
    const { noProxy } = route({ proxy: 'http://p:1', noProxy: 'a.example, .b.example' })!;
    assert.equal(noProxy, 'a.example,.b.example,localhost,127.0.0.1,[::1]');
  });

  it('takes an address without a scheme for http', () => {
    assert.equal(route({ proxy: 'proxy.example:8080' })?.url.href, 'http://proxy.example:8080/');
  });

  for (const proxy of ['https://p:1', 'socks5://p:1', 'socks://p:1'])
    it(`takes ${proxy}`, () => assert.equal(route({ proxy })?.url.protocol, proxy.split('//')[0]));

  for (const proxy of ['http://[broken', 'ftp://p:1', 'http://user:s3cret@[broken'])
    it(`refuses ${proxy} without repeating it`, () => {
      assert.throws(
        () => route({ proxy }),
        error => error instanceof RangeError && !/broken|s3cret/.test(error.message),
      );
    });
});
