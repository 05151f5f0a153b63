import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as tls from 'node:tls';
import { trustedCertificates } from '../../../src/api/transport/certificates';
import { testCertificate } from '../../support/testCertificate';

const given = { certificates: [testCertificate.cert], systemCertificates: false };

describe('trustedCertificates', () => {
  it('leaves Node to itself where nothing is added', () => {
    assert.equal(trustedCertificates({ systemCertificates: false }), undefined);
  });

  it('adds to Node’s own rather than replacing them, each once', () => {
    const trusted = trustedCertificates({
      ...given,
      certificates: [testCertificate.cert, testCertificate.cert, tls.rootCertificates[0]!],
    });
    assert.ok(trusted);
    assert.ok(trusted.includes(testCertificate.cert));
    for (const root of tls.rootCertificates) assert.ok(trusted.includes(root));
    assert.equal(new Set(trusted).size, trusted.length);
  });

  it('makes a list that TLS takes', () => {
    assert.doesNotThrow(() => tls.createSecureContext({ ca: trustedCertificates(given) }));
  });

  describe('with NODE_EXTRA_CA_CERTS', function () {
    // Newer versions of Node read the variable once, when they start.
    if ('getCACertificates' in tls) return;
    const before = process.env.NODE_EXTRA_CA_CERTS;
    let folder: string;

    beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'certificates-'))));
    afterEach(() => {
      rmSync(folder, { recursive: true });
      if (before === undefined) delete process.env.NODE_EXTRA_CA_CERTS;
      else process.env.NODE_EXTRA_CA_CERTS = before;
    });

    it('keeps what is in the file', () => {
      process.env.NODE_EXTRA_CA_CERTS = join(folder, 'extra.pem');
      writeFileSync(process.env.NODE_EXTRA_CA_CERTS, 'EXTRA');
      assert.ok(trustedCertificates(given)?.includes('EXTRA'));
    });

    it('does without a file that is not there', () => {
      process.env.NODE_EXTRA_CA_CERTS = join(folder, 'missing.pem');
      assert.ok(trustedCertificates(given)?.includes(testCertificate.cert));
    });
  });
});
