import assert from 'node:assert/strict';
import type { CallRecord } from '../../../src/sandbox/records';
import { methodsOf } from '../../support/sandboxRequests';
import { tagNames } from '../../support/tagNames';
import { useSession } from '../../support/useSession';

describe('The editor of calls tags', () => {
  const at = useSession();

  const names = (call: CallRecord) => tagNames(call).sort();
  /** A call with these tags, which are made if need be. */
  const tagged = (...wanted: string[]) => {
    const call = at().plainCall();
    const { account } = at();
    call.tags = wanted.map(name => at().state.addTag(account, call.company, name, 'gray1', 0));
    return call;
  };
  /** Has CallRail give the tags of a call as bare ids, once. */
  const giveBareTags = ({ id, tags }: CallRecord) =>
    at().sandbox.faults.add({
      method: 'GET',
      path: `/calls/${id}.json?`,
      body: { id, tags: tags.map(tag => tag.id) },
    });

  it('by adding to what is there', async () => {
    const call = tagged('One');
    const requests = await at().requests(() =>
      at().callEditor.addTags(at().callRef(call), ['Two', 'Three']),
    );
    assert.deepEqual(names(call), ['One', 'Three', 'Two']);
    assert.deepEqual(methodsOf(requests), ['PUT', 'GET']);
    // The field has two names in the wild, and the wrong one is ignored without a word.
    assert.deepEqual(requests[0]?.body, {
      tags: ['Two', 'Three'],
      tag_list: ['Two', 'Three'],
      append_tags: true,
    });
  });

  it('by replacing what is there', async () => {
    const call = tagged('One', 'Two');
    await at().update(call, { tags: ['Three'] });
    assert.deepEqual(names(call), ['Three']);
  });

  it('by taking some off, and keeps what was added elsewhere meanwhile', async () => {
    const call = tagged('One', 'Two');
    const ref = at().callRef(call);
    await at().calls.get(ref);
    call.tags.push(at().state.addTag(at().account, call.company, 'Elsewhere', 'gray1', 0));
    const result = await at().callEditor.removeTags(ref, ['One']);
    assert.deepEqual(names(call), ['Elsewhere', 'Two']);
    assert.deepEqual(result.ignored, []);
  });

  it('down to none', async () => {
    const call = tagged('One');
    const result = await at().callEditor.removeTags(at().callRef(call), ['One']);
    assert.deepEqual(names(call), []);
    assert.deepEqual(result.call.tags, []);
  });

  it('takes off a name in another case, unless there are both', async () => {
    const one = tagged('Booked');
    await at().callEditor.removeTags(at().callRef(one), ['booked']);
    assert.deepEqual(names(one), []);
    const both = tagged('VIP', 'vip');
    await at().callEditor.removeTags(at().callRef(both), ['vip']);
    assert.deepEqual(names(both), ['VIP']);
  });

  it('writes nothing when the name to take off is not there', async () => {
    const call = tagged('One');
    const requests = await at().requests(() =>
      at().callEditor.removeTags(at().callRef(call), ['Other']),
    );
    assert.deepEqual(methodsOf(requests), ['GET']);
    assert.deepEqual(names(call), ['One']);
  });

  it('creates a tag in the company for a name that none has', async () => {
    const call = at().plainCall();
    const before = at().state.tags.length;
    await at().callEditor.addTags(at().callRef(call), ['Never seen']);
    assert.equal(at().state.tags.length, before + 1);
    assert.equal(call.tags[0]?.company, call.company);
  });

  it('keeps the names of tags that CallRail gives as bare ids', async () => {
    const call = tagged('One', 'Two');
    const before = at().state.tags.length;
    const ref = at().callRef(call);
    giveBareTags(call);
    const result = await at().callEditor.removeTags(ref, ['One']);
    assert.deepEqual(names(call), ['Two']);
    assert.deepEqual(result.ignored, []);
    assert.equal(at().state.tags.length, before);
  });

  it('takes off a tag by the sign that stands for its name', async () => {
    const call = tagged('One', 'Two');
    giveBareTags(call);
    const shown = `#${String(call.tags[0]!.id)}`;
    await at().callEditor.removeTags(at().callRef(call), [shown]);
    assert.deepEqual(names(call), ['Two']);
  });
});
