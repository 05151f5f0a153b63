import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Tag } from '../../../src/api/schemas/tag';
import {
  imageAfter,
  patchFor,
  planBulk,
  tagsRestored,
  tagsToCreate,
  type BulkWish,
} from '../../../src/core/bulkPlan';
import { callOf } from '../../support/calls';

const known = () => true;
const tagged = (...tags: unknown[]) => callOf({ tags });
const add = (...tags: string[]): BulkWish => ({ kind: 'addTags', tags });
const remove = (...tags: string[]): BulkWish => ({ kind: 'removeTags', tags });
const score = (status: 'good_lead' | 'not_a_lead' | null): BulkWish => ({
  kind: 'leadStatus',
  status,
});

describe('The plan of a change of many calls', () => {
  const patches: [BulkWish, ReturnType<typeof callOf>, unknown][] = [
    [add('B', 'b', ' C '), tagged('A'), { tags: ['B', 'C'], append_tags: true }],
    [add('a'), tagged('A'), undefined],
    [add('A', 'B'), tagged({ id: 1, name: 'A' }), { tags: ['B'], append_tags: true }],
    [remove('a'), tagged('A', 'B'), { tags: ['B'], append_tags: false }],
    [remove('a'), tagged('A', 'a', 'B'), { tags: ['A', 'B'], append_tags: false }],
    [remove('B'), tagged('A'), undefined],
    [score('good_lead'), callOf({}), { lead_status: 'good_lead' }],
    [score(null), callOf({ lead_status: 'good_lead' }), { lead_status: null }],
    [score(null), callOf({ lead_status: null }), undefined],
  ];
  for (const [wish, call, patch] of patches)
    it(`sends ${JSON.stringify(patch)} for ${JSON.stringify(wish)}`, () =>
      assert.deepEqual(patchFor(call, wish), patch));

  it('tells what changes, what is so already, and what it costs', () => {
    const calls = [tagged('A'), tagged('B'), tagged()];
    const plan = planBulk(calls, add('B'), known);
    assert.deepEqual(
      plan.steps.map(({ before, after }) => [before.tags, after.tags]),
      [
        [['A'], ['A', 'B']],
        [[], ['B']],
      ],
    );
    assert.deepEqual([plan.unchanged, plan.requests], [1, 4]);
  });

  it('counts a request more for calls that have to be read first', () => {
    assert.equal(planBulk([tagged()], add('B'), () => false).requests, 3);
    assert.equal(planBulk([tagged('B')], remove('B'), known).requests, 3);
    assert.equal(planBulk([tagged()], score('good_lead'), known).requests, 3);
  });

  it('knows what CallRail does not take, and what cannot be undone', () => {
    const calls = [
      callOf({ lead_status: 'previously_marked_good_lead' }),
      callOf({ lead_status: 'not_a_lead' }),
    ];
    const good = planBulk(calls, score('good_lead'), known);
    assert.deepEqual([good.impossible, good.irreversible, good.steps.length], [1, 0, 1]);
    const none = planBulk(calls, score(null), known);
    assert.deepEqual([none.impossible, none.irreversible, none.steps.length], [0, 1, 2]);
  });

  it('names the tags that would be created, by company', () => {
    const calls = ['COM1', 'COM2', 'COM2'].map(company_id => callOf({ company_id }));
    const tags = [
      { id: 1, name: 'everywhere' },
      { id: 2, name: 'Here', company_id: 'COM1' },
    ].map(tag => Tag.parse(tag));
    assert.deepEqual(tagsToCreate(planBulk(calls, add('Everywhere', 'here', 'New'), known), tags), [
      { name: 'here', companies: 1 },
      { name: 'New', companies: 2 },
    ]);
    assert.deepEqual(tagsToCreate(planBulk([tagged('x')], remove('x'), known), tags), []);
  });
});

describe('The undo of tags', () => {
  const tags = fc.uniqueArray(fc.constantFrom<string>('A', 'B', 'C', 'D', 'E'));
  const wishes = fc.record({
    kind: fc.constantFrom('addTags' as const, 'removeTags' as const),
    tags,
  });

  it('puts back exactly what there was, in its order, where nobody did anything since', () => {
    fc.assert(
      fc.property(tags, wishes, (before, wish) => {
        const { tags: wished } = imageAfter(tagged(...before), wish);
        const nothing = wished.length === before.length;
        assert.deepEqual(tagsRestored(before, wished, wished), nothing ? undefined : before);
      }),
    );
  });

  it('leaves alone what others have done, whenever that was', () => {
    fc.assert(
      fc.property(tags, wishes, tags, (before, wish, present) => {
        const { tags: wished } = imageAfter(tagged(...before), wish);
        const restored = tagsRestored(before, wished, present) ?? present;
        assert.equal(new Set(restored).size, restored.length);
        for (const tag of ['A', 'B', 'C', 'D', 'E']) {
          const [had, wanted] = [before.includes(tag), wished.includes(tag)];
          const expected = had === wanted ? present.includes(tag) : had;
          assert.equal(restored.includes(tag), expected, tag);
        }
      }),
    );
  });
});
