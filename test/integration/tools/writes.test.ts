import assert from 'node:assert/strict';
import { tools as table, toolNamed } from '../../../src/core/tools/toolTable';
import { ToolsFixture, useTools } from '../../support/useTools';

describe('Tools that write', () => {
  const tools = useTools();
  const call = () => tools().session.call(({ tags }) => tags.length > 0);
  const tag = () => tools().session.account.tags[0]!;

  const inputs = (): Record<string, object> => ({
    callrail_update_call: { ...tools().account, call_id: call().id, note: 'Called back.' },
    callrail_create_tag: { ...tools().account, name: 'From an agent', tag_level: 'account' },
    callrail_update_tag: { ...tools().account, tag_id: tag().id, color: 'blue1' },
    callrail_delete_tag: { ...tools().account, tag_id: tag().id },
  });

  it('are all tried here', () => {
    const writing = table.filter(({ effect }) => effect === 'write').map(({ name }) => name);
    assert.deepEqual(Object.keys(inputs()).sort(), writing.toSorted());
  });

  it('write nothing where only reading is allowed, and say what to do', async () => {
    tools().policy = { readOnly: true, redact: true };
    for (const [name, input] of Object.entries(inputs())) {
      const requests = await tools().session.requests(async () =>
        assert.match(await tools().problem(name, input), /only reading is allowed.*Tell the user/),
      );
      assert.equal(requests.length, 0, name);
    }
  });

  it('change a call at two requests, the second of which reads it back', async () => {
    const requests = await tools().requests('callrail_update_call', {
      ...inputs().callrail_update_call,
      lead_status: 'good_lead',
    });
    assert.deepEqual(
      requests.map(({ method }) => method),
      ['PUT', 'GET'],
    );
    assert.equal(call().note, 'Called back.');
  });

  it('name what CallRail ignored or refused', async () => {
    const ignored = tools().session.sandbox.faults.ignoreFields('note');
    const answer = await tools().answer('callrail_update_call', inputs().callrail_update_call);
    assert.deepEqual(answer.ignored, ['note']);
    ignored.dispose();
    assert.match(
      await tools().problem('callrail_update_call', { ...tools().account, call_id: call().id }),
      /Nothing to change: give note/,
    );
  });

  it('do no harm twice', async () => {
    const { state } = tools().session;
    for (const [name, input] of Object.entries(inputs())) {
      await tools().answer(name, input);
      const after = JSON.stringify(state.tags.map(({ id, name, color }) => [id, name, color]));
      const note = call().note;
      await tools().answer(name, input);
      assert.equal(
        JSON.stringify(state.tags.map(({ id, name, color }) => [id, name, color])),
        after,
        name,
      );
      assert.equal(call().note, note);
    }
  });

  it('leave what was asked for last where writes are repeated out of order', async () => {
    const write = (change: object) =>
      tools().answer('callrail_update_call', { ...tools().account, call_id: call().id, ...change });
    const [a, b] = [
      { note: 'A', lead_status: 'good_lead' },
      { note: 'B', lead_status: null },
    ];
    for (const change of [a, b, a, b, a]) {
      const { now } = await write(change);
      // Nobody can tell a late repetition from a new wish: the answer says what holds now.
      assert.deepEqual(now, change);
    }
    assert.equal(call().note, 'A');
    const before = call().tags.map(({ name }) => name);
    const adding = ['One', 'Two', 'One', 'Two'].map(tag => ({ tags: [tag], append_tags: true }));
    await Promise.all(adding.map(write));
    const after = call().tags.map(({ name }) => name);
    assert.deepEqual(after.toSorted(), [...before, 'One', 'Two'].toSorted());
  });

  it('add a tag without taking others off', async () => {
    const before = call().tags.map(({ name }) => name);
    const input = { ...tools().account, call_id: call().id, tags: ['Callback'], append_tags: true };
    await tools().answer('callrail_update_call', input);
    await tools().answer('callrail_update_call', input);
    assert.deepEqual(
      call().tags.map(({ name }) => name),
      [...before, 'Callback'],
    );
  });

  const intention = (name: string, input: object) =>
    tools().runner.intention(toolNamed(name)!, input);

  it('say beforehand what they would do, with what is there now', async () => {
    const input = inputs().callrail_update_call!;
    const change = await intention('callrail_update_call', { ...input, tags: ['A'] });
    assert.ok(change);
    assert.deepEqual(change.changes, [
      { field: 'note', before: call().note ?? '(none)', after: 'Called back.' },
      {
        field: 'tags',
        before: call()
          .tags.map(({ name }) => name)
          .join(', '),
        after: 'A',
      },
    ]);
    assert.match(change.summary, new RegExp(call().id));
    assert.match(change.warning ?? '', /All other tags are taken off/);
    const recolor = await intention('callrail_update_tag', inputs().callrail_update_tag!);
    assert.deepEqual(recolor?.changes, [{ field: 'color', before: tag().color, after: 'blue1' }]);
    const deletion = await intention('callrail_delete_tag', inputs().callrail_delete_tag!);
    assert.ok(deletion?.summary.includes(tag().name));
    assert.match(deletion?.warning ?? '', /cannot be undone/);
  });

  it('say all that they would write, and of what is there enough', async () => {
    call().note = 'o'.repeat(3_000);
    const note = 'n'.repeat(3_000);
    const input = { ...inputs().callrail_update_call, note, tags: ['t'.repeat(240), 'u'] };
    const change = await intention('callrail_update_call', input);
    const [first, second] = change?.changes ?? [];
    assert.deepEqual([first?.after, second?.after], [note, `${'t'.repeat(240)}, u`]);
    assert.match(first?.before ?? '', /^o{200}… \[2800 more characters\]$/);
  });

  it('say all that they were given where what is there cannot be read', async () => {
    const fault = { method: 'GET', path: '/v3/a', status: 500, times: Infinity };
    tools().session.sandbox.faults.add(fault);
    for (const name of ['callrail_update_call', 'callrail_update_tag', 'callrail_delete_tag']) {
      const input = inputs()[name] ?? {};
      const blind = await intention(name, input);
      assert.match(blind?.summary ?? '', /\. What is there now could not be read\.$/, name);
      assert.deepEqual(
        blind?.changes.map(({ field, after }) => [field, after]),
        Object.entries(input).map(([field, value]) => [field, String(value)]),
      );
    }
  });

  it('give back a tag that somebody else has made meanwhile', async () => {
    const { account, session } = tools();
    await tools().answer('callrail_list_tags', account);
    const input = { ...account, name: 'Fresh', tag_level: 'account' };
    const first = await new ToolsFixture(session).answer('callrail_create_tag', input);
    const other = await tools().answer('callrail_create_tag', input);
    assert.deepEqual(other, { tag: first.tag, created: false });
  });

  it('make one tag of several requests that come at once', async () => {
    const input = { ...tools().account, name: 'At once', tag_level: 'account' };
    const answers = await Promise.all(
      [1, 2, 3].map(() => tools().answer('callrail_create_tag', input)),
    );
    assert.equal(answers.filter(({ created }) => created).length, 1);
    assert.equal(new Set(answers.map(({ tag }) => (tag as { id: string }).id)).size, 1);
  });

  const unsure: [string, object][] = [
    ['fails', { status: 500 }],
    ['breaks off', { reset: true }],
    ['is answered by half', { truncate: true }],
  ];
  const methods: Record<string, string> = {
    callrail_update_call: 'PUT',
    callrail_create_tag: 'POST',
    callrail_update_tag: 'PUT',
    callrail_delete_tag: 'DELETE',
  };
  for (const [what, effect] of unsure)
    it(`send to the record, not to another try, where a write ${what}`, async () => {
      const { faults } = tools().session.sandbox;
      for (const [name, input] of Object.entries(inputs())) {
        // A deletion that was done is found out by its second try.
        if (name === 'callrail_delete_tag' && !('status' in effect)) continue;
        faults.add({ method: methods[name], path: '/v3/a', times: Infinity, ...effect });
        const problem = await tools().problem(name, input);
        assert.match(problem, /may have been done all the same: read the record before/, name);
        assert.doesNotMatch(problem, /One more try|try once more/i);
        faults.clear();
      }
    });

  it('may be tried again where only reading failed', async () => {
    const { faults } = tools().session.sandbox;
    faults.add({ method: 'GET', path: 'tags', status: 500, times: Infinity });
    for (const name of ['callrail_create_tag', 'callrail_delete_tag'])
      assert.match(await tools().problem(name, inputs()[name]), /failed\. One more try may help/);
  });

  it('write what a mask stands for, never the mask', async () => {
    const { session, account } = tools();
    const { id, customer } = session.call(({ customer }) => customer.name !== null);
    const { customer_name, customer_phone_number } = await tools().answer('callrail_get_call', {
      ...account,
      call_id: id,
    });
    assert.match(String(customer_name), /^\[name \d+\]$/);
    const note = `${String(customer_name)} at ${String(customer_phone_number)} wants a quote`;
    const input = { ...account, call_id: id, note };
    const shown = await intention('callrail_update_call', input);
    assert.equal(shown?.changes[0]?.after, `${customer.name!} at ${customer.phone} wants a quote`);
    const answer = await tools().answer('callrail_update_call', input);
    assert.equal(session.call(each => each.id === id).note, shown.changes[0].after);
    assert.deepEqual(answer.now, { note });
  });

  it('refuse masks that stand for nothing, and words that were never shown', async () => {
    const { account } = tools();
    for (const note of ['[name 99] called', '[masked: 4 words]'])
      assert.match(
        await tools().problem('callrail_update_call', { ...account, call_id: call().id, note }),
        /cannot be used as they are.*write the real words/,
      );
  });
});
