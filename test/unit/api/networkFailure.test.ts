import assert from 'node:assert/strict';
import { networkFailure } from '../../../src/api/transport/networkFailure';

const fail = (details: object, message = 'it failed') => Object.assign(new Error(message), details);
const label = 'GET /v3/a.json';

describe('networkFailure', () => {
  for (const [code, reason] of [
    ['ENOTFOUND', 'dns'],
    ['EAI_AGAIN', 'dns'],
    ['ENETUNREACH', 'offline'],
    ['EHOSTUNREACH', 'offline'],
    ['ECONNREFUSED', 'refused'],
    ['ECONNRESET', 'reset'],
    ['EPIPE', 'reset'],
    ['UND_ERR_SOCKET', 'reset'],
    ['UND_ERR_RES_CONTENT_LENGTH_MISMATCH', 'reset'],
    ['Z_BUF_ERROR', 'reset'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'tls'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'tls'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'tls'],
    ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'tls'],
    ['CERT_HAS_EXPIRED', 'tls'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'tls'],
    ['EPROTO', 'tls'],
    ['HPE_INVALID_CONSTANT', 'unknown'],
    ['SOMETHING_NEW', 'unknown'],
  ] as const)
    it(`takes ${code} for ${reason}`, () => {
      const error = networkFailure(fail({ code }), label);
      assert.equal(error.code, 'network');
      assert.equal(error.networkReason, reason);
      assert.ok(error.message.includes(code) && error.message.startsWith(label));
    });

  for (const code of ['UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT'])
    it(`takes ${code} for a timeout of an answer`, () => {
      const error = networkFailure(fail({ code }), label);
      assert.deepEqual([error.code, error.networkReason], ['timeout', undefined]);
    });

  for (const code of ['UND_ERR_CONNECT_TIMEOUT', 'ETIMEDOUT'])
    it(`takes ${code} for a timeout of connecting`, () => {
      const error = networkFailure(fail({ code }), label);
      assert.deepEqual([error.code, error.networkReason], ['timeout', 'offline']);
    });

  it('looks inside of errors that wrap others', () => {
    const several = fail({ code: undefined, errors: [fail({ code: 'ECONNREFUSED' })] });
    assert.equal(networkFailure(several, label).networkReason, 'refused');
    const wrapped = fail({ cause: fail({ code: 'CERT_HAS_EXPIRED' }) });
    assert.equal(networkFailure(wrapped, label).networkReason, 'tls');
    assert.equal(networkFailure('a text', label).networkReason, 'unknown');
  });

  describe('through a proxy', () => {
    const proxy = new URL('http://proxy.example:3128');
    const reason = (error: Error) => networkFailure(error, label, proxy).networkReason;

    it('blames the proxy for what happens on the way to it', () => {
      assert.equal(reason(fail({ code: 'ENOTFOUND', hostname: 'proxy.example' })), 'proxy');
      assert.equal(reason(fail({ code: 'ECONNREFUSED', port: 3128 })), 'proxy');
    });

    it('blames the proxy for refusing, and tells its status', () => {
      const refused = fail(
        { code: 'UND_ERR_ABORTED' },
        'Proxy response (407) !== 200 when HTTP Tunneling',
      );
      assert.equal(reason(refused), 'proxy');
      assert.match(networkFailure(refused, label, proxy).message, /status 407/);
    });

    it('blames others for the rest', () => {
      assert.equal(reason(fail({ code: 'CERT_HAS_EXPIRED' })), 'tls');
      assert.equal(reason(fail({ code: 'ENOTFOUND', hostname: 'direct.example' })), 'dns');
      assert.equal(reason(fail({ code: 'ECONNRESET', port: 3128 })), 'reset');
    });
  });
});
