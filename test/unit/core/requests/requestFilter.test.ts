import assert from 'node:assert/strict';
import fc from 'fast-check';
import { askers } from '../../../../src/base/asker';
import { requestFilter, type Filtered } from '../../../../src/core/requests/requestFilter';

const request = (some: Partial<Filtered> = {}): Filtered => ({
  method: 'GET',
  path: '/callrail/v3/a/ACC1/calls.json',
  query: [
    ['page', '2'],
    ['tags[]', 'Quote & more'],
  ],
  status: 200,
  asker: 'tree',
  connectionId: 'conn-1',
  mode: 'live',
  attempt: 1,
  ...some,
});

const fits = (filter: string, some?: Partial<Filtered>) => requestFilter(filter)(request(some));

describe('The filter of requests', () => {
  it('lets all through that has no words', () => {
    assert.ok(fits(''));
    assert.ok(fits('  \t '));
  });

  it('knows methods, statuses, askers, outcomes and whose data', () => {
    assert.ok(fits('get') && !fits('put') && fits('PUT', { method: 'PUT' }));
    assert.ok(fits('200') && fits('2xx') && fits('20x') && !fits('4xx'));
    assert.ok(fits('429', { status: 429 }) && fits('4xx', { status: 429 }));
    assert.ok(!fits('4xx', { status: undefined }));
    assert.ok(fits('tree') && !fits('export') && fits('export', { asker: 'export' }));
    assert.ok(fits('ok') && !fits('failed') && !fits('cancelled'));
    assert.ok(fits('failed', { error: 'network', status: undefined }));
    assert.ok(fits('cancelled', { error: 'cancelled' }) && !fits('failed', { error: 'cancelled' }));
    assert.ok(fits('repeated', { attempt: 2 }) && !fits('repeated'));
    assert.ok(fits('live') && !fits('demo') && fits('demo', { mode: 'demo' }));
  });

  it('looks for any other word in path, query, connection and error', () => {
    assert.ok(fits('CALLS.json') && fits('acc1') && !fits('trackers'));
    assert.ok(fits('page=2') && fits('quote') && !fits('page=3'));
    assert.ok(fits('conn-1') && !fits('conn-2'));
    assert.ok(fits('rate', { error: 'rate-limited' }));
  });

  it('takes words that say what they are about', () => {
    assert.ok(fits('method:get status:2xx asker:tree connection:conn path:calls query:page'));
    assert.ok(fits('status:network', { error: 'network', status: undefined }));
    assert.ok(!fits('path:page') && !fits('query:calls') && !fits('asker:tre'));
    assert.ok(fits('status:'), 'What is not finished yet hides nothing.');
  });

  it('needs all words, and turns those with a dash round', () => {
    assert.ok(fits('get calls 200') && !fits('get calls 404'));
    assert.ok(fits('-put') && !fits('-get') && !fits('-tree') && fits('calls -4xx'));
  });

  it('says of every word and its opposite that exactly one fits', () => {
    const word = fc.oneof(
      fc.constantFrom(...askers, 'get', '4xx', '200', 'failed', 'demo', 'calls', 'asker:tree'),
      fc.stringMatching(/^[a-z0-9:=.]{1,8}$/),
    );
    fc.assert(fc.property(word, text => fits(text) !== fits(`-${text}`)));
  });

  it('never fails, whatever is typed', () => {
    fc.assert(fc.property(fc.string(), text => typeof fits(text) === 'boolean'));
  });
});
