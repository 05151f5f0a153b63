import assert from 'node:assert/strict';
import { useTools } from '../../support/useTools';

type Next = { tool: string; arguments: object };
type Answer = Record<string, unknown>;

describe('Long answers of tools', () => {
  const tools = useTools();

  /** Every answer from the first to the one that has no `next`. */
  async function followed(tool: string, input: object): Promise<Answer[]> {
    const answers: Answer[] = [];
    let next: Next | undefined = { tool, arguments: { ...tools().account, ...input } };
    while (next) {
      const answer = await tools().answer(next.tool, next.arguments);
      assert.equal(answer.has_more, answer.next !== undefined);
      answers.push(answer);
      next = answer.next as Next | undefined;
    }
    return answers;
  }

  const sizeOf = (list: unknown) => JSON.stringify(list).length;
  const longCalls = () => {
    const { calls } = tools().session.account;
    for (const [index, call] of calls.entries()) call.note = 'Word '.repeat(index % 60);
    return calls;
  };
  const fields = ['note', 'landing_page_url', 'last_requested_url', 'referring_url', 'campaign'];

  it('have fewer rows, and go on right behind them', async () => {
    const ids = longCalls().map(({ id }) => id);
    const answers = await followed('callrail_search_calls', { per_page: 50, fields });
    for (const { rows } of answers) assert.ok(sizeOf(rows) <= 20_000, String(sizeOf(rows)));
    assert.ok((answers[0]!.rows as unknown[]).length < 50);
    const seen = answers.flatMap(({ rows }) => (rows as unknown[][]).map(([id]) => id));
    assert.deepEqual(seen, ids);
  });

  it('have fewer rows, and go on right behind them, where CallRail cannot filter', async () => {
    const ids = longCalls()
      .filter(({ duration }) => (duration ?? 0) >= 1)
      .map(({ id }) => id);
    const input = { per_page: 50, fields, query: 'min-duration:1' };
    const answers = await followed('callrail_search_calls', input);
    assert.ok((answers[0]!.rows as unknown[]).length < 50);
    const seen = answers.flatMap(({ rows }) => (rows as unknown[][]).map(([id]) => id));
    assert.deepEqual(seen, ids);
  });

  it('have fewer items, and go on right behind them', async () => {
    const { tags } = tools().session.account;
    const [first] = tags;
    assert.ok(first);
    for (let index = 0; index < 120; index++)
      tags.push({ ...first, id: 900_000 + index, name: `${index} ${'long '.repeat(index)}` });
    for (const input of [{ per_page: 50 }, { per_page: 47, page: 2 }]) {
      const answers = await followed('callrail_list_tags', input);
      for (const { items } of answers) assert.ok(sizeOf(items) <= 16_000);
      const { page = 1, per_page } = input;
      const seen = answers.flatMap(({ items }) => (items as { id: string }[]).map(({ id }) => id));
      assert.equal(seen.length, tags.length - (page - 1) * per_page);
      assert.equal(new Set(seen).size, seen.length);
    }
  });

  it('say of a long text how much was left out, of a change as well', async () => {
    const { id } = tools().session.call();
    const input = { ...tools().account, call_id: id };
    await tools().answer('callrail_update_call', { ...input, note: 'n'.repeat(2_000) });
    const { now } = await tools().answer('callrail_update_call', {
      ...input,
      note: 'm'.repeat(2_000),
    });
    assert.equal((now as { note: string }).note, `${'m'.repeat(600)}… [1400 more characters]`);
    const { note } = await tools().answer('callrail_get_call', input);
    assert.equal(note, `${'m'.repeat(600)}… [1400 more characters]`);
  });

  it('are cut behind the mask, so that no half of a name is left', async () => {
    const { session, account } = tools();
    const call = session.call(({ customer }) => customer.name !== null);
    const { name, phone } = call.customer;
    const parts = [...name!.split(' '), phone!.slice(-10, -4)];
    for (let before = 560; before < 600; before++) {
      call.note = `${'x'.repeat(before)} ${name!} ${phone!}`;
      const text = JSON.stringify(
        await tools().answer('callrail_get_call', { ...account, call_id: call.id }),
      );
      for (const part of parts) assert.ok(!text.includes(part.slice(0, 4)), text);
    }
  });
});
