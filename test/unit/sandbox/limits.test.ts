import assert from 'node:assert/strict';
import { RateLimits } from '../../../src/sandbox/limits';

const noon = Date.UTC(2026, 10, 22, 12);
const hourMs = 3_600_000;

describe('sandbox rate limits', () => {
  const path = '/v3/a/ACC1/calls';
  const account = {};
  const times = (count: number, ask: () => boolean) =>
    Array.from({ length: count }, ask).filter(Boolean).length;

  it('let a thousand requests an hour pass, for each account', () => {
    const limits = new RateLimits('real');
    const ask = (at: number, owner: object = account) => limits.take(owner, 'GET', path, at).passes;
    assert.equal(
      times(1001, () => ask(noon)),
      1000,
    );
    assert.equal(ask(noon, {}), true);
    assert.equal(ask(noon + hourMs - 1), false);
    assert.equal(ask(noon + hourMs), true);
    limits.reset();
    assert.equal(ask(noon), true);
  });

  it('let ten thousand a day pass', () => {
    const limits = new RateLimits('real');
    const midnight = Date.UTC(2026, 10, 22);
    let passed = 0;
    for (let hour = 0; hour < 24; hour++) {
      const at = midnight + hour * hourMs;
      passed += times(900, () => limits.take(account, 'GET', path, at).passes);
    }
    assert.equal(passed, 10_000);
  });

  it('let a hundred calls and a hundred and fifty texts an hour pass, within the rest', () => {
    const limits = new RateLimits('real');
    const post = (resource: string) =>
      limits.take(account, 'POST', `/v3/a/ACC1/${resource}`, noon).passes;
    assert.equal(
      times(120, () => post('calls')),
      100,
    );
    assert.equal(
      times(160, () => post('text-messages')),
      150,
    );
    assert.equal(post('tags'), true);
  });

  it('let ten requests in any second through the gateway', () => {
    const limits = new RateLimits('real');
    assert.equal(
      times(12, () => limits.passesGateway(noon)),
      10,
    );
    assert.equal(limits.passesGateway(noon + 999), false);
    assert.equal(limits.passesGateway(noon + 1000), true);
  });

  it('refuse nobody when they are off, and never claim to be exceeded', () => {
    const limits = new RateLimits('off');
    assert.equal(
      times(1500, () => limits.take(account, 'POST', path, noon).passes),
      1500,
    );
    const { headers } = limits.take(account, 'GET', path, noon);
    assert.equal(headers['x-rate-limit-hourly-used'], '1000');
    assert.equal(
      times(100, () => limits.passesGateway(noon)),
      100,
    );
  });
});
