import assert from 'node:assert/strict';
import type { ApiRequest, Send } from '../../../src/api/send';
import { Cache } from '../../../src/api/transport/cache';
import { TestClock } from '../../support/testClock';
import { get, setup } from './numberedAnswers';

describe('Cache after a write', () => {
  const reads = {
    accounts: get('a.json'),
    account: get('a/ACC1.json'),
    tags: get('a/ACC1/tags.json'),
    calls: get('a/ACC1/calls.json', { query: { page: 1 } }),
    call: get('a/ACC1/calls/CAL1.json'),
    summary: get('a/ACC1/calls/summary.json'),
    companies: get('a/ACC1/companies.json'),
    otherTags: get('a/ACC10/tags.json'),
    otherCalls: get('a/ACC10/calls.json'),
  };
  const seen = async (write: ApiRequest) => {
    const { ask, sent } = setup();
    for (const request of Object.values(reads)) await ask(request);
    await ask(write);
    const dropped: string[] = [];
    for (const [name, request] of Object.entries(reads)) {
      const before = sent.length;
      await ask(request);
      if (sent.length > before) dropped.push(name);
    }
    return dropped;
  };
  const ofTag = ['tags', 'calls', 'call', 'summary'];
  const ofAll = ['account', ...ofTag, 'companies'];

  for (const [what, method, path, expected] of [
    ['a tag is made', 'POST', 'a/ACC1/tags.json', ofTag],
    ['a tag changes', 'PUT', 'a/ACC1/tags/7.json', ofTag],
    ['a tag goes', 'DELETE', 'a/ACC1/tags/7.json', ofTag],
    ['a call changes', 'PUT', 'a/ACC1/calls/CAL1.json', ofTag],
    ['a call is placed', 'POST', 'a/ACC1/calls.json', ofTag],
    ['a company changes', 'PUT', 'a/ACC1/companies/COM1.json', ofAll],
  ] as const)
    it(`asks again for what it may have changed: ${what}`, async () =>
      assert.deepEqual(await seen(get(path, { method })), expected));

  it('asks again whichever connection made it', async () =>
    assert.deepEqual(
      await seen(get('a/ACC1/tags/7.json', { method: 'PUT', connectionId: 'one' })),
      ofTag,
    ));

  it('asks again for everything when a connection has gone', async () => {
    const write = get('', { method: 'DELETE', plane: 'control', path: '/connections/one' });
    assert.deepEqual(await seen(write), Object.keys(reads));
  });

  it('asks again even if it failed, since it may have been done', async () => {
    let sent = 0;
    const send: Send = ({ method }) => {
      sent += 1;
      if (method === 'PUT') return Promise.reject(new Error('no answer'));
      return Promise.resolve({ status: 200, headers: {}, body: sent, size: 1 });
    };
    const cache = new Cache(send, new TestClock());
    await cache.send(reads.call);
    await assert.rejects(cache.send(get('a/ACC1/calls/CAL1.json', { method: 'PUT' })));
    assert.equal((await cache.send(reads.call)).body, 3);
  });

  it('does not keep what was read before it', async () => {
    const { sent, ask } = setup({ held: true });
    const early = ask(reads.call);
    await ask(get('a/ACC1/calls/CAL1.json', { method: 'PUT' }));
    const late = ask(reads.call);
    assert.equal(sent.length, 3);
    sent[2]!.release();
    assert.equal(await late, 3);
    sent[0]!.release();
    assert.equal(await early, 1);
    assert.equal(await ask(reads.call), 3);
  });
});
