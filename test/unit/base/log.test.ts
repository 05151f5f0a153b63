import assert from 'node:assert/strict';
import { Redactor, redacting, silentLogger } from '../../../src/base/log';
import { TestLog } from '../../support/testLog';

describe('Redactor', () => {
  it('masks each secret it has learnt, encoded too, until let go', () => {
    const redactor = new Redactor();
    const first = redactor.learn('se/cret+1');
    const again = redactor.learn('se/cret+1');
    first.dispose();
    assert.equal(redactor.redact('a se/cret+1 b se%2Fcret%2B1'), 'a ••• b •••');
    again.dispose();
    assert.equal(redactor.redact('a se/cret+1'), 'a se/cret+1');
  });

  it('leaves no tail of a secret that begins with another', () => {
    const redactor = new Redactor();
    redactor.learn('abc');
    redactor.learn('abcdef');
    assert.equal(redactor.redact('abcdef abc'), '••• •••');
  });

  it('never takes an empty text for a secret', () => {
    const redactor = new Redactor();
    redactor.learn('');
    assert.equal(redactor.redact('plain'), 'plain');
  });

  for (const [what, line] of [
    ['a bearer key', 'authorization: Bearer k3y-material'],
    ['a token', "Authorization: Token token='k3y-material'"],
    ['a consent link', 'https://connect.maton.ai/?session_token=k3y-material'],
    ['a recording link', 'https://app.callrail.com/r?access_key=k3y-material&x=1'],
    ['a signed address', 'https://s3/x?X-Amz-Signature=k3y-material'],
    ['an email address', 'from k3y-material@example.com'],
  ] as const)
    it(`masks ${what}`, () => {
      const redacted = new Redactor().redact(line);
      assert.ok(!redacted.includes('k3y-material'), redacted);
      assert.ok(redacted.includes('•••'));
    });

  it('masks phone numbers, encoded ones too', () => {
    const redactor = new Redactor();
    assert.equal(redactor.redact('call +15555550123 now'), 'call ••• now');
    assert.equal(redactor.redact('?search=%2B15555550123'), '?search=•••');
    assert.equal(redactor.redact('took 15555550123 ns'), 'took 15555550123 ns');
  });
});

describe('redacting', () => {
  it('masks at every level', () => {
    const log = new TestLog();
    const redactor = new Redactor();
    redactor.learn('hush');
    const masked = redacting(log, redactor);
    for (const level of ['trace', 'debug', 'info', 'warn', 'error'] as const) masked[level]('hush');
    assert.deepEqual(log.lines, ['•••', '•••', '•••', '•••', '•••']);
  });

  it('can be told nothing', () => {
    for (const level of ['trace', 'debug', 'info', 'warn', 'error'] as const)
      assert.doesNotThrow(() => silentLogger[level]('anything'));
  });
});
