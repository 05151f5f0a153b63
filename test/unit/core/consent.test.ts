import assert from 'node:assert/strict';
import { consentPage } from '../../../src/core/consent';

const maton = 'https://ctrl.maton.ai';

/** What would be opened, as text. */
const opened = (address: string | null | undefined, control = maton) =>
  consentPage(address, control)?.href;

describe('The consent page', () => {
  it("is Maton's", () => {
    const page = 'https://connect.maton.ai/?session_token=abc';
    assert.equal(opened(page), page);
  });

  it("is Maton's whatever control host is configured", () => {
    const page = 'https://connect.maton.ai/?session_token=abc';
    assert.equal(opened(page, 'http://127.0.0.1:8080'), page);
    assert.equal(opened(page, 'https://ctrl.example.com'), page);
    assert.equal(opened(page, ''), page);
  });

  it('is on the site of the configured control host', () => {
    const control = 'https://ctrl.example.com';
    assert.ok(opened('https://connect.example.com/?t=1', control));
    assert.ok(opened('https://ctrl.example.com/consent', control));
    assert.ok(opened('https://consent.ctrl.example.com/', control));
  });

  for (const address of [
    'http://connect.maton.ai/',
    'https://connect.maton.ai:8443/',
    'https://connect.maton.ai.evil.example/',
    'https://evilconnect.maton.ai.example/',
    'https://connect-maton.ai/',
    'https://xconnect.maton.ai.co/',
    'https://maton.ai.evil.example/connect.maton.ai',
    'https://connect.maton.ai@evil.example/',
    'https://user@connect.maton.ai/',
    'https://:secret@connect.maton.ai/',
    'https://evil.example/?https://connect.maton.ai/',
    'https://evil.example#connect.maton.ai',
    'https://connect.maton.ai\u3002evil.example/',
    'javascript:alert(1)//connect.maton.ai',
    'vscode://connect.maton.ai/',
    'command:callrail.removeApiKey',
    'file:///etc/passwd',
    '//connect.maton.ai/',
    'connect.maton.ai',
    '',
  ])
    it(`is not ${JSON.stringify(address)}`, () => assert.equal(opened(address), undefined));

  it('is not there when Maton gave none', () => {
    assert.equal(opened(null), undefined);
    assert.equal(opened(undefined), undefined);
  });

  it('is not on a neighbour below a public suffix', () => {
    assert.equal(opened('https://evil.co.uk/', 'https://maton.co.uk'), undefined);
    assert.equal(opened('https://evil.github.io/', 'https://ctrl.github.io'), undefined);
    assert.equal(opened('https://connect.com/', 'https://example.com'), undefined);
  });

  it('is not on a neighbour of an address in numbers', () => {
    assert.equal(opened('https://9.0.0.5/', 'https://10.0.0.5'), undefined);
  });

  it('is not on another sibling of the control host', () => {
    assert.equal(opened('https://evil.example.com/', 'https://ctrl.example.com'), undefined);
  });

  describe('of a control host on this machine', () => {
    const control = 'http://127.0.0.1:4021';

    it('may use http on the very same origin', () => {
      assert.ok(opened('http://127.0.0.1:4021/connect/?session_token=abc', control));
    });

    it('may not use another port, host or a password', () => {
      assert.equal(opened('http://127.0.0.1:4022/connect/', control), undefined);
      assert.equal(opened('http://localhost:4021/connect/', control), undefined);
      assert.equal(opened('http://user:pass@127.0.0.1:4021/connect/', control), undefined);
      assert.equal(opened('https://evil.example/', control), undefined);
    });
  });
});
