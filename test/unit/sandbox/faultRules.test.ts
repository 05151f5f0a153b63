import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseFaultRule, RuleError } from '../../../src/sandbox/faultRules';
import { Faults } from '../../../src/sandbox/faults';
import { Random } from '../../../src/sandbox/random';
import type { SandboxRequest } from '../../../src/sandbox/requestLog';

const request = (method: string, path: string) => ({ method, path }) as SandboxRequest;
const faults = () => new Faults(() => undefined, new Random(1));

describe('sandbox fault rules', () => {
  it('say what goes wrong, in short', () => {
    const { path, ...fault } = parseFaultRule('GET calls.json 429 retry-after=2 times=3');
    assert.deepEqual(fault, {
      method: 'GET',
      status: 429,
      retryAfter: 2,
      times: 3,
      body: { error: 'Rate limit exceeded' },
      rule: 'GET calls.json 429 retry-after=2 times=3',
    });
    assert.ok(path instanceof RegExp);
    const slow = parseFaultRule('* * delay=1.5s truncate');
    assert.equal(slow.delayMs, 1500);
    assert.equal(slow.truncate, true);
    assert.equal(slow.times, Infinity);
    assert.equal(slow.method, undefined);
    assert.equal(parseFaultRule('put * 500 25%').probability, 0.25);
    assert.deepEqual(parseFaultRule('GET * 503 error="Back at noon"').body, {
      error: 'Back at noon',
    });
  });

  it('meet what fits method and path, a star being anything', () => {
    const all = faults();
    all.add(parseFaultRule('GET /calls/*.json 500'));
    const meets = (method: string, path: string) => all.take(request(method, path)) !== undefined;
    assert.equal(meets('GET', '/v3/a/1/calls/CAL1.json?fields=note'), true);
    assert.equal(meets('PUT', '/v3/a/1/calls/CAL1.json'), false);
    assert.equal(meets('GET', '/v3/a/1/calls.json'), false);
    assert.equal(meets('GET', '/v3/a/1/calls/CAL1xjson'), false);
  });

  it('are used up, listed and taken back', () => {
    const all = faults();
    const { id } = all.addPending(parseFaultRule('GET * 500 times=2'));
    all.addPending(parseFaultRule('PUT * 500'));
    assert.deepEqual(
      all.pending.map(({ left }) => left),
      [2, Infinity],
    );
    all.take(request('GET', '/'));
    all.take(request('GET', '/'));
    assert.equal(all.take(request('GET', '/')), undefined);
    assert.equal(all.remove(id), false);
    assert.equal(all.remove(all.pending[0]!.id), true);
    assert.deepEqual(all.pending, []);
  });

  it('meet their share of the requests, the same ones each time', () => {
    const met = () => {
      const all = faults();
      all.add(parseFaultRule('GET * 500 25%'));
      return Array.from({ length: 1000 }, () => all.take(request('GET', '/')) !== undefined);
    };
    const share = met().filter(Boolean).length;
    assert.ok(share > 200 && share < 300, String(share));
    assert.deepEqual(met(), met());
  });

  it('say what they lack', () => {
    const cases: [string, RegExp][] = [
      ['', /begins with a method/],
      ['FETCH * 500', /begins with a method/],
      ['GET calls.json', /what goes wrong/],
      ['GET calls.json 100% times=2', /does not say what goes wrong: a status/],
      ['GET * 999', /no status/],
      ['GET * tiems=3 500', /"tiems=3" means nothing/],
      ['GET * times=x', /whole number/],
      ['GET * times=0', /never happen/],
      ['GET * delay=2', /500ms or 2s/],
      ['GET * delay=99999999s', /at most an hour/],
      ['GET * 0%', /share/],
      ['GET * 120%', /share/],
      ['GET * 500 truncate', /without a status/],
      ['GET * truncate=1', /means nothing/],
    ];
    for (const [rule, message] of cases)
      assert.throws(() => parseFaultRule(rule), { name: 'RuleError', message }, rule);
  });

  it('are read, or refused by a sentence, whatever is written', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), words => {
        try {
          parseFaultRule(`GET ${words.join(' ')}`);
        } catch (error) {
          assert.ok(error instanceof RuleError, String(error));
        }
      }),
    );
  });
});
