import assert from 'node:assert/strict';
import * as z from 'zod';
import { isCallRailError } from '../../../src/api/errors';
import { AccountId, TagId } from '../../../src/api/schemas/ids';
import { isNode, readInput } from '../../../src/commands/input';

const argument = z.object({ connectionId: z.string(), accountId: AccountId, tagId: TagId });
const strict = z.strictObject({ name: z.string(), append: z.boolean() });

/** What the server's words would be for an argument that does not fit. */
function refusal(schema: z.ZodObject, input: unknown): string {
  try {
    readInput(schema, input);
  } catch (error) {
    assert.ok(isCallRailError(error, 'invalid-request'));
    return error.serverMessage ?? '';
  }
  throw new Error('It was taken.');
}

describe("A command's argument", () => {
  it('may be missing, in part or as a whole', () => {
    assert.deepEqual(readInput(argument, undefined), {});
    assert.deepEqual(readInput(argument, null), {});
    assert.deepEqual(readInput(argument, {}), {});
    assert.deepEqual(readInput(argument, { accountId: 'ACC1' }), { accountId: 'ACC1' });
  });

  it('may give ids as numbers, as CallRail does', () => {
    assert.deepEqual(readInput(argument, { tagId: 7 }), { tagId: '7' });
  });

  it("is the target of a tree's node", () => {
    const node = {
      id: 'one/ACC1/tags/7',
      name: 'Booked',
      item: () => ({}),
      target: { connectionId: 'one', accountId: 'ACC1', tagId: '7', label: 'Booked' },
      record: { kind: 'tag', id: '7', connectionId: 'one', accountId: 'ACC1' },
    };
    assert.deepEqual(readInput(argument, node), {
      connectionId: 'one',
      accountId: 'ACC1',
      tagId: '7',
    });
    assert.deepEqual(readInput(strict, node), {});
  });

  it('is the record of a node that has no target', () => {
    const node = { record: { kind: 'user', id: 'USR1' } };
    assert.deepEqual(readInput(z.object({ kind: z.string(), id: z.string() }), node), node.record);
  });

  it('takes from the target what both have', () => {
    const node = { record: { accountId: 'ACC1' }, target: { accountId: 'ACC2' } };
    assert.deepEqual(readInput(argument, node), { accountId: 'ACC2' });
  });

  it('is refused by the name of what does not fit', () => {
    assert.match(refusal(argument, { accountId: '' }), /^accountId: /);
    assert.match(refusal(strict, { append: 'yes' }), /^append: /);
  });

  it('is refused where a name is wrong and none else is allowed', () => {
    assert.match(refusal(strict, { nmae: 'Booked' }), /nmae/);
  });

  it('is refused when it is no object', () => {
    for (const input of ['CAL1', 7, true, ['CAL1']]) assert.ok(refusal(argument, input));
  });

  it('does not reach into what all objects have', () => {
    const input = JSON.parse('{"__proto__": {"accountId": "ACC1"}}') as unknown;
    assert.equal(readInput(argument, input).accountId, undefined);
  });
});

describe('A node', () => {
  it('is told from an argument', () => {
    assert.ok(isNode({ id: 'one', item: () => ({}) }));
    for (const input of [undefined, null, 'one', {}, { id: 'one' }]) assert.ok(!isNode(input));
  });
});
