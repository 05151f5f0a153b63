import assert from 'node:assert/strict';
import { isAbort } from '../../../src/base/abort';
import type { CallPatch } from '../../../src/api/schemas/call';
import type { CallChange } from '../../../src/core/callStore';
import type { WritableCallField } from '../../../src/core/callPatch';
import type { CallRecord } from '../../../src/sandbox/records';
import { failure } from '../../support/useApi';
import { useSession } from '../../support/useSession';

describe('The editor of calls', () => {
  const at = useSession();

  /** A call that nobody has judged yet. */
  const plainCall = () =>
    at().call(
      call =>
        call.leadStatus === null &&
        call.note === null &&
        call.tags.length === 0 &&
        call.duration !== 0,
    );
  const update = (call: CallRecord, patch: CallPatch) =>
    at().callEditor.update(at().callRef(call), patch);
  const methods = (requests: { method: string }[]) => requests.map(({ method }) => method);

  describe('changes', () => {
    const changes: [CallPatch, (call: CallRecord) => unknown, unknown][] = [
      [{ note: 'Call back\non Monday' }, call => call.note, 'Call back\non Monday'],
      [{ note: '  👋 <b>=1+1</b>' }, call => call.note, '  👋 <b>=1+1</b>'],
      [{ lead_status: 'good_lead' }, call => call.leadStatus, 'good_lead'],
      [{ lead_status: 'not_a_lead' }, call => call.leadStatus, 'not_a_lead'],
      [{ value: '$1250.50' }, call => call.value, 125_050],
      [{ value: '0' }, call => call.value, 0],
      [{ customer_name: 'Jane Caller' }, call => call.customer.name, 'Jane Caller'],
      [{ tags: ['Brand new'] }, call => call.tags.map(({ name }) => name).join(), 'Brand new'],
    ];
    for (const [patch, read, expected] of changes)
      it(`${JSON.stringify(patch)}, in two requests`, async () => {
        const call = plainCall();
        const requests = await at().requests(async () => {
          const { ignored, refused } = await update(call, patch);
          assert.deepEqual({ ignored, refused }, { ignored: [], refused: [] });
        });
        assert.deepEqual(methods(requests), ['PUT', 'GET']);
        assert.deepEqual(read(call), expected);
      });

    for (const cleared of [null, ''])
      it(`to nothing with ${JSON.stringify(cleared)}`, async () => {
        const call = plainCall();
        Object.assign(call, { note: 'Old', leadStatus: 'good_lead', value: 100 });
        const { call: read, ...problems } = await update(call, {
          note: cleared,
          value: cleared,
          lead_status: null,
        });
        assert.deepEqual(problems, { ignored: [], refused: [] });
        assert.deepEqual([call.note, call.leadStatus, call.value], [null, null, null]);
        assert.equal(read.note, null);
      });

    it('all at once, the value by itself', async () => {
      const call = plainCall();
      const patch: CallPatch = { note: 'Hi', lead_status: 'good_lead', value: '5' };
      const requests = await at().requests(() => update(call, patch));
      assert.deepEqual(methods(requests), ['PUT', 'PUT', 'GET']);
      assert.deepEqual(requests[0]?.body, { note: 'Hi', lead_status: 'good_lead' });
      assert.deepEqual(requests[1]?.body, { value: '5' });
    });

    it('nothing but what was asked for', async () => {
      const call = plainCall();
      Object.assign(call, { note: 'Old', value: 100 });
      await update(call, { lead_status: 'good_lead' });
      assert.deepEqual([call.note, call.value, call.leadStatus], ['Old', 100, 'good_lead']);
    });

    it('and hands back the call as it is now, telling everybody once', async () => {
      const call = plainCall();
      const told: CallChange[] = [];
      at().calls.onDidChange(change => told.push(change));
      const { call: read } = await update(call, { note: 'Hi' });
      assert.equal(read.note, 'Hi');
      assert.deepEqual(
        told.map(change => change.call),
        [read],
      );
      const requests = await at().requests(async () =>
        assert.equal(await at().calls.get(at().callRef(call)), read),
      );
      assert.deepEqual(requests, []);
    });

    it('a name for all calls of that person', async () => {
      const call = at().call(each => each.customer.calls.length > 1);
      await update(call, { customer_name: 'Renamed Person' });
      const other = call.customer.calls.find(each => each !== call)!;
      const read = await at().calls.get(at().callRef(other), { fresh: true });
      assert.equal(read.customer_name, 'Renamed Person');
    });

    it('a call of an account that writes names of tags', async () => {
      const account = at().state.accounts[1]!;
      const call = at().call(each => each.tags.length === 0, account);
      const result = await at().callEditor.addTags(at().callRef(call), ['Fresh']);
      assert.deepEqual(result.ignored, []);
      assert.deepEqual(
        call.tags.map(({ name }) => name),
        ['Fresh'],
      );
    });
  });

  describe('tags', () => {
    const names = (call: CallRecord) => call.tags.map(({ name }) => name).sort();
    /** A call with these tags, which are made if need be. */
    const tagged = (...wanted: string[]) => {
      const call = plainCall();
      const { account } = at();
      call.tags = wanted.map(name => at().state.addTag(account, call.company, name, 'gray1', 0));
      return call;
    };

    it('by adding to what is there', async () => {
      const call = tagged('One');
      const requests = await at().requests(() =>
        at().callEditor.addTags(at().callRef(call), ['Two', 'Three']),
      );
      assert.deepEqual(names(call), ['One', 'Three', 'Two']);
      assert.deepEqual(methods(requests), ['PUT', 'GET']);
      // The field has two names in the wild, and the wrong one is ignored without a word.
      assert.deepEqual(requests[0]?.body, {
        tags: ['Two', 'Three'],
        tag_list: ['Two', 'Three'],
        append_tags: true,
      });
    });

    it('by replacing what is there', async () => {
      const call = tagged('One', 'Two');
      await update(call, { tags: ['Three'] });
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
      assert.deepEqual(methods(requests), ['GET']);
      assert.deepEqual(names(call), ['One']);
    });

    it('creates a tag in the company for a name that none has', async () => {
      const call = plainCall();
      const before = at().state.tags.length;
      await at().callEditor.addTags(at().callRef(call), ['Never seen']);
      assert.equal(at().state.tags.length, before + 1);
      assert.equal(call.tags[0]?.company, call.company);
    });

    it('keeps the names of tags that CallRail gives as bare ids', async () => {
      const call = tagged('One', 'Two');
      const before = at().state.tags.length;
      const ref = at().callRef(call);
      const bare = {
        path: `/calls/${call.id}.json?`,
        body: { id: call.id, tags: call.tags.map(({ id }) => id) },
      };
      at().sandbox.faults.add({ ...bare, method: 'GET' });
      const result = await at().callEditor.removeTags(ref, ['One']);
      assert.deepEqual(names(call), ['Two']);
      assert.deepEqual(result.ignored, []);
      assert.equal(at().state.tags.length, before);
    });

    it('takes off a tag by the sign that stands for its name', async () => {
      const call = tagged('One', 'Two');
      const fault = {
        method: 'GET',
        path: `/calls/${call.id}.json?`,
        body: { id: call.id, tags: call.tags.map(({ id }) => id) },
      };
      at().sandbox.faults.add(fault);
      const shown = `#${String(call.tags[0]!.id)}`;
      await at().callEditor.removeTags(at().callRef(call), [shown]);
      assert.deepEqual(names(call), ['Two']);
    });
  });

  describe('finds', () => {
    const all: CallPatch = {
      note: 'Hi',
      tags: ['New'],
      lead_status: 'good_lead',
      value: '5',
      customer_name: 'Jane Caller',
    };
    const wireNames: Record<WritableCallField, string[]> = {
      note: ['note'],
      tags: ['tags', 'tag_list'],
      lead_status: ['lead_status'],
      value: ['value'],
      customer_name: ['customer_name'],
    };
    for (const field of Object.keys(wireNames) as WritableCallField[])
      it(`that ${field} was ignored without a word`, async () => {
        const call = plainCall();
        at().sandbox.faults.ignoreFields(...wireNames[field]);
        const { ignored, refused } = await update(call, all);
        assert.deepEqual(ignored, [field]);
        assert.deepEqual(refused, []);
      });

    it('that a write was swallowed as a whole', async () => {
      const call = plainCall();
      at().sandbox.faults.add({ method: 'PUT', path: call.id, body: { id: call.id } });
      const { ignored, call: read } = await update(call, { note: 'Hi', lead_status: 'good_lead' });
      assert.deepEqual(ignored, ['note', 'lead_status']);
      assert.equal(read.note, null);
    });
  });

  describe('is refused', () => {
    it('a good lead that was one before, in the words of CallRail', async () => {
      const call = at().call(each => each.leadStatus === 'previously_marked_good_lead');
      const { refused, ignored } = await update(call, { lead_status: 'good_lead' });
      assert.deepEqual(refused, [
        { field: 'lead_status', message: 'This lead was previously marked as a good lead' },
      ]);
      assert.deepEqual(ignored, []);
      assert.equal(call.leadStatus, 'previously_marked_good_lead');
    });

    it('one field among others, which are saved', async () => {
      const call = at().call(each => each.leadStatus === 'previously_marked_good_lead');
      const result = await update(call, { note: 'Hi', lead_status: 'good_lead', tags: ['New'] });
      assert.deepEqual(
        result.refused.map(({ field }) => field),
        ['lead_status'],
      );
      assert.deepEqual(result.ignored, []);
      assert.equal(result.call.note, 'Hi');
      assert.equal(call.note, 'Hi');
      assert.deepEqual(
        call.tags.map(({ name }) => name),
        ['New'],
      );
    });

    it('two fields, each with its own words', async () => {
      const call = plainCall();
      const refuse = (status: number, error: string) =>
        at().sandbox.faults.add({ method: 'PUT', path: call.id, status, body: { error } });
      refuse(422, 'Two things are wrong');
      refuse(400, 'Note is too long');
      refuse(422, 'Lead status is closed');
      const { refused, ignored } = await update(call, {
        note: 'Hi',
        lead_status: 'good_lead',
        customer_name: 'Jane Caller',
      });
      assert.deepEqual(refused, [
        { field: 'note', message: 'Note is too long' },
        { field: 'lead_status', message: 'Lead status is closed' },
      ]);
      assert.deepEqual(ignored, []);
      assert.equal(call.customer.name, 'Jane Caller');
    });

    it('a value where the account cannot take one, and tries once only', async () => {
      const call = plainCall();
      at().account.refusesValue = true;
      const requests = await at().requests(async () => {
        const { refused, ignored } = await update(call, { note: 'Hi', value: '12.50' });
        assert.deepEqual(refused, [{ field: 'value', message: 'Internal server error' }]);
        assert.deepEqual(ignored, []);
      });
      assert.deepEqual(methods(requests), ['PUT', 'PUT', 'GET']);
      assert.equal(call.note, 'Hi');
      assert.deepEqual(at().clock.sleeps, []);
    });

    it('a patch that CallRail cannot take, before anything is sent', async () => {
      const call = plainCall();
      const requests = await at().requests(async () => {
        const wrong = { note: 'Hi', value: 'a lot' };
        const error = await failure('invalid-request', update(call, wrong));
        assert.match(error.serverMessage ?? '', /^value: /);
        const unknown = { spam: false } as CallPatch;
        await failure('invalid-request', update(call, unknown));
      });
      assert.deepEqual(requests, []);
    });
  });

  describe('fails', () => {
    it('when the call is gone', async () => {
      const call = plainCall();
      const ref = at().callRef(call);
      at().state.removeCall(call);
      await failure('not-found', at().callEditor.update(ref, { note: 'Hi' }));
    });

    it('when the key is revoked in between, and does not pretend to know the call', async () => {
      const { sandbox, calls } = at();
      const call = plainCall();
      const ref = at().callRef(call);
      await calls.get(ref);
      const revoking = sandbox.onDidFinish(({ method }) => {
        if (method === 'PUT') sandbox.faults.revokeKey();
      });
      await failure('unauthorized', at().callEditor.update(ref, { note: 'Written' }));
      assert.equal(call.note, 'Written');
      revoking.dispose();
      sandbox.faults.restoreKey();
      assert.equal((await calls.get(ref)).note, 'Written');
    });

    it('with the server’s own error where it is no refusal', async () => {
      const call = plainCall();
      const { faults } = at().sandbox;
      faults.add({ method: 'PUT', path: call.id, status: 403, body: { error: 'No' } });
      await failure('forbidden', update(call, { note: 'Hi' }));
      faults.add({ method: 'PUT', path: call.id, status: 503, times: Infinity });
      await failure('server', update(call, { value: '5' }));
    });

    it('as cancelled, when it is cancelled', async () => {
      const call = plainCall();
      const gate = at().sandbox.faults.holdNext(call.id, { method: 'PUT' });
      const cancel = new AbortController();
      const updated = at()
        .callEditor.update(at().callRef(call), { note: 'Hi' }, { signal: cancel.signal })
        .catch((error: unknown) => error);
      await gate.reached;
      cancel.abort();
      assert.ok(isAbort(await updated));
    });

    it('after the retries of a write that does no harm twice', async () => {
      const call = plainCall();
      at().sandbox.faults.add({ method: 'PUT', path: call.id, status: 502, times: 2 });
      const requests = await at().requests(() => update(call, { note: 'Hi' }));
      assert.deepEqual(methods(requests), ['PUT', 'PUT', 'PUT', 'GET']);
      assert.equal(call.note, 'Hi');
    });
  });

  describe('marks as spam', () => {
    it('for good: the call is gone, and everybody hears of it', async () => {
      const call = plainCall();
      const ref = at().callRef(call);
      await at().calls.get(ref);
      const told: CallChange[] = [];
      at().calls.onDidChange(change => told.push(change));
      const requests = await at().requests(() => at().callEditor.markAsSpam(ref));
      assert.deepEqual(
        requests.map(({ body }) => body),
        [{ spam: true }],
      );
      assert.deepEqual(told, [{ ref, call: undefined }]);
      assert.equal(at().state.findCall(call.id), undefined);
      await failure('not-found', at().calls.get(ref));
      await failure('not-found', at().callEditor.update(ref, { note: 'Hi' }));
    });

    it('a call that is gone already, which is then known', async () => {
      const call = plainCall();
      const ref = at().callRef(call);
      at().state.removeCall(call);
      const told: CallChange[] = [];
      at().calls.onDidChange(change => told.push(change));
      await failure('not-found', at().callEditor.markAsSpam(ref));
      assert.deepEqual(told, [{ ref, call: undefined }]);
    });

    it('not where it is refused', async () => {
      const call = plainCall();
      const told: CallChange[] = [];
      at().calls.onDidChange(change => told.push(change));
      at().sandbox.faults.add({ method: 'PUT', path: call.id, status: 403 });
      await failure('forbidden', at().callEditor.markAsSpam(at().callRef(call)));
      assert.deepEqual(told, []);
    });
  });

  describe('places a call', () => {
    const draft = () => ({
      caller_id: at().account.trackers.find(tracker => tracker.disabledAt === null)!.numbers[0]!,
      business_phone_number: '+13035550188',
      customer_phone_number: '+13035550123',
    });

    it('that rings once', async () => {
      const count = at().account.calls.length;
      const call = await at().callEditor.place(at().accountRef(), draft());
      assert.equal(call.direction, 'outbound');
      assert.equal(at().account.calls.length, count + 1);
    });

    it('and never tries again, whatever happens', async () => {
      const { faults } = at().sandbox;
      for (const fault of [{ status: 503 }, { status: 429, retryAfter: 1 }, { reset: true }]) {
        faults.add({ method: 'POST', path: '/calls.json', times: Infinity, ...fault });
        const requests = await at().requests(() =>
          at()
            .callEditor.place(at().accountRef(), draft())
            .catch(() => undefined),
        );
        assert.equal(requests.length, 1, JSON.stringify(fault));
        faults.clear();
      }
    });

    it('not to numbers that CallRail does not take', async () => {
      const wrong = { ...draft(), customer_phone_number: '+442079460958' };
      const error = await failure(
        'invalid-request',
        at().callEditor.place(at().accountRef(), wrong),
      );
      assert.match(error.serverMessage ?? '', /US or Canadian/);
    });
  });
});
