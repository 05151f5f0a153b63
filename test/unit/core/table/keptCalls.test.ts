import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Tag } from '../../../../src/api/schemas/tag';
import { KeptCalls } from '../../../../src/core/table/keptCalls';
import { callOf } from '../../../support/calls';

const fields = ['id', 'note', 'tags', 'lead_status'];
const keep = (...wires: Record<string, unknown>[]) => {
  const kept = new KeptCalls(fields);
  kept.add(wires.map(callOf));
  return kept;
};
const tag = (wire: Record<string, unknown>) => Tag.parse({ id: 7, name: 'VIP', ...wire });

describe('The calls that a table keeps', () => {
  it('have the fields that are wanted of them, and no more', () => {
    const kept = keep({ id: 'CAL1', note: 'Hi', transcription: 'x'.repeat(1_000) });
    assert.deepEqual(Object.keys(kept.at(0) ?? {}), fields);
    assert.equal(kept.get('CAL1')?.note, 'Hi');
    assert.equal(kept.at(1), undefined);
    assert.equal(kept.get('CAL2'), undefined);
  });

  it('are there once each, in the order in which they came first', () => {
    const id = fc.integer({ min: 1, max: 20 }).map(number => `CAL${number}`);
    fc.assert(
      fc.property(fc.array(fc.array(id)), pages => {
        const kept = new KeptCalls(fields);
        for (const page of pages) kept.add(page.map(each => callOf({ id: each })));
        const expected = [...new Set(pages.flat())];
        assert.equal(kept.size, expected.length);
        assert.deepEqual(
          expected.map((_, place) => kept.idAt(place)),
          expected,
        );
      }),
    );
  });

  it('share what many of them say alike', () => {
    const kept = keep(
      { id: 'CAL1', tags: [{ id: 7, name: 'VIP' }] },
      { id: 'CAL2', tags: [{ id: 7, name: 'VIP' }] },
    );
    assert.equal(kept.at(0)?.tags[0], kept.at(1)?.tags[0]);
  });

  it('become what they are told; what is not told of them stays', () => {
    const kept = keep({ id: 'CAL1', note: 'Old', lead_status: 'good_lead' }, { id: 'CAL2' });
    const changed = callOf({ id: 'CAL1', lead_status: null });
    assert.ok(!('note' in changed));
    assert.ok(kept.update(changed));
    assert.deepEqual([kept.at(0)?.note, kept.at(0)?.lead_status], ['Old', null]);
    assert.equal(kept.update(callOf({ id: 'CAL9' })), false);
    assert.equal(kept.size, 2);
  });

  it('move up where one goes', () => {
    const kept = keep({ id: 'CAL1' }, { id: 'CAL2' }, { id: 'CAL3' });
    assert.ok(kept.remove('CAL2'));
    assert.deepEqual([kept.idAt(0), kept.idAt(1), kept.size], ['CAL1', 'CAL3', 2]);
    assert.ok(kept.update(callOf({ id: 'CAL3', note: 'Hi' })));
    assert.equal(kept.at(1)?.note, 'Hi');
    assert.equal(kept.remove('CAL2'), false);
  });

  it('carry a tag as it is called now, or no longer', () => {
    const kept = keep(
      {
        id: 'CAL1',
        tags: [
          { id: 7, name: 'VIP' },
          { id: 8, name: 'Other' },
        ],
      },
      { id: 'CAL2', tags: ['VIP'] },
    );
    assert.ok(kept.updateTag(tag({ name: 'Very important' }), false));
    const names = (place: number) => kept.at(place)?.tags.map(({ name }) => name);
    assert.deepEqual(names(0), ['Very important', 'Other']);
    // A bare name may be that of another tag.
    assert.deepEqual(names(1), ['VIP']);
    assert.ok(kept.hasBareTags);
    assert.ok(kept.updateTag(tag({ name: 'VIP' }), true));
    assert.deepEqual([names(0), names(1)], [['Other'], []]);
    assert.equal(kept.updateTag(tag({ id: 99 }), true), false);
  });
});
