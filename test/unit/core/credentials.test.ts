import assert from 'node:assert/strict';
import { sameAccess, type Credentials } from '../../../src/core/credentials';

const credentials: Credentials = {
  mode: 'live',
  key: 'one',
  endpoints: { gatewayUrl: 'https://gateway.maton.ai', controlUrl: 'https://ctrl.maton.ai' },
  recordingHosts: [],
  http: {},
};

describe('Credentials give the same access', () => {
  const { endpoints } = credentials;
  const isSame = (changes: Partial<Credentials>) =>
    sameAccess(credentials, { ...credentials, ...changes });

  it('when the same key is set again', () => assert.ok(isSame({})));

  it('whatever else the settings say', () => {
    assert.ok(isSame({ recordingHosts: ['media.example.com'] }));
    assert.ok(isSame({ http: { proxy: 'http://127.0.0.1:3128' } }));
    assert.ok(isSame({ endpoints: { ...endpoints, gatewayUrl: 'https://Gateway.maton.ai/' } }));
  });

  it('but not with another key, or none', () => {
    assert.ok(!isSame({ key: 'two' }));
    assert.ok(!sameAccess(credentials, undefined));
  });

  it('but not in the demo', () => assert.ok(!isSame({ mode: 'demo' })));

  it('but not at another address', () => {
    const other = 'https://other.example.com';
    assert.ok(!isSame({ endpoints: { ...endpoints, gatewayUrl: other } }));
    assert.ok(!isSame({ endpoints: { ...endpoints, controlUrl: other } }));
    assert.ok(!isSame({ endpoints: { ...endpoints, gatewayUrl: 'no address' } }));
  });
});
