import fc from 'fast-check';
import assert from 'node:assert/strict';
import { checkEndpoint } from '../../../src/api/endpoints';
import { isCallRailError } from '../../../src/api/errors';
import type { ApiRequest } from '../../../src/api/send';
import { addressing } from '../../../src/api/transport/addressing';

describe('checkEndpoint', () => {
  for (const good of [
    'https://gateway.maton.ai',
    'https://gateway.maton.ai/',
    'https://proxy.example:8443/maton/',
    'http://localhost:3000',
    'http://127.0.0.1:3000',
    'http://127.1.2.3',
    'http://[::1]:3000',
  ])
    it(`takes ${good}`, () => assert.equal(checkEndpoint(good), undefined));

  for (const [bad, problem] of [
    ['', 'not-an-address'],
    ['gateway.maton.ai', 'not-an-address'],
    ['ftp://gateway.maton.ai', 'not-an-address'],
    ['javascript:alert(1)', 'not-an-address'],
    ['http://gateway.maton.ai', 'not-https'],
    ['http://localhost.evil.example', 'not-https'],
    ['http://127.0.0.1.evil.example', 'not-https'],
    ['http://0.0.0.0', 'not-https'],
    ['https://user@gateway.maton.ai', 'has-credentials'],
    ['https://user:word@gateway.maton.ai', 'has-credentials'],
    ['https://gateway.maton.ai/?', 'has-query'],
    ['https://gateway.maton.ai/?x=1', 'has-query'],
    ['https://gateway.maton.ai/#x', 'has-query'],
  ] as const)
    it(`refuses ${bad || 'an empty text'}: ${problem}`, () =>
      assert.equal(checkEndpoint(bad), problem));
});

describe('addressing', () => {
  const address = addressing({
    gatewayUrl: 'https://gateway.example/under/',
    controlUrl: 'https://control.example',
  });
  const request = (path: string, plane: ApiRequest['plane'] = 'gateway'): ApiRequest => ({
    method: 'GET',
    plane,
    path,
  });

  it('builds on the base address of the plane', () => {
    const query = { page: 2 };
    assert.equal(
      address({ ...request('/callrail/v3/a.json'), query }).href,
      'https://gateway.example/under/callrail/v3/a.json?page=2',
    );
    assert.equal(
      address(request('/connections', 'control')).href,
      'https://control.example/connections',
    );
  });

  for (const path of [
    '/callrail/../../x',
    '/callrail/%2e%2e/x',
    '/callrail\\v3',
    '/callrail/v3/a.json?x=1',
    '/callrail/v3/a.json#x',
    '@evil.example/',
    '.evil.example/',
    ':81/',
    '',
  ])
    it(`refuses the path ${JSON.stringify(path)}`, () => {
      assert.throws(
        () => address(request(path, 'control')),
        error => isCallRailError(error, 'untrusted-address'),
      );
    });

  it('never leaves the base address, whatever the path', () => {
    fc.assert(
      fc.property(fc.string(), path => {
        try {
          const url = address(request(`/callrail/v3/${path}`));
          assert.equal(url.origin, 'https://gateway.example');
          assert.ok(url.pathname.startsWith('/under/callrail/v3/'));
        } catch (error) {
          assert.ok(isCallRailError(error, 'untrusted-address'));
        }
      }),
    );
  });

  it('is not made from an address that the key must not be sent to', () => {
    const endpoints = { gatewayUrl: 'http://gateway.example', controlUrl: 'https://c.example' };
    assert.throws(
      () => addressing(endpoints),
      error => isCallRailError(error, 'misconfigured'),
    );
  });
});
