import assert from 'node:assert/strict';
import type { CallPatch } from '../../../src/api/schemas/call';
import {
  callPatch,
  planEdit,
  tagPatch,
  threeWay,
  type EditProblem,
  type RawRecord,
} from '../../../src/core/recordPatch';

const call: RawRecord = {
  id: 'CAL1',
  duration: 12,
  note: null,
  tags: [{ id: 7, name: 'Booked', color: 'red1' }],
  lead_status: null,
  value: '12.50',
  customer_name: 'Jane',
  milestones: { first: { source: 'Google' } },
};
const tag: RawRecord = {
  id: 7,
  name: 'Booked',
  color: 'red1',
  status: 'enabled',
  company_id: null,
};

/** The record without some fields. */
const without = (record: RawRecord, ...names: string[]): RawRecord =>
  Object.fromEntries(Object.entries(record).filter(([name]) => !names.includes(name)));

const plan = (changes: RawRecord) => planEdit('call', call, { ...call, ...changes });
const problems = (changes: RawRecord) => plan(changes).problems;
/** What a call is sent for an edit that has no problems. */
const patch = (changes: RawRecord) => {
  const { changes: found, problems } = plan(changes);
  assert.deepEqual(problems, []);
  return callPatch(found);
};

describe('The patch of an edited call', () => {
  it('is empty when nothing was changed', () => {
    assert.deepEqual(planEdit('call', call, structuredClone(call)), { changes: [], problems: [] });
  });

  const changes: [what: string, RawRecord, CallPatch][] = [
    ['a note', { note: 'Call back\non Monday' }, { note: 'Call back\non Monday' }],
    ['a lead status', { lead_status: 'good_lead' }, { lead_status: 'good_lead' }],
    ['an amount as text', { value: '$1,250' }, { value: '1250.00' }],
    ['an amount as a number', { value: 3.5 }, { value: '3.50' }],
    ['an amount taken away', { value: null }, { value: null }],
    ['a name', { customer_name: 'Joan' }, { customer_name: 'Joan' }],
    ['a name cleared by an empty text', { customer_name: '' }, { customer_name: null }],
    ['tags by name', { tags: ['Booked', 'New'] }, { tags: ['Booked', 'New'], append_tags: false }],
    ['tags as objects', { tags: [{ name: 'New' }] }, { tags: ['New'], append_tags: false }],
    ['no tags', { tags: [] }, { tags: [], append_tags: false }],
    ['no tags, as null', { tags: null }, { tags: [], append_tags: false }],
  ];
  for (const [what, edited, expected] of changes)
    it(`holds ${what}`, () => assert.deepEqual(patch(edited), expected));

  const same: [what: string, RawRecord][] = [
    ['an amount is spelt otherwise', { value: 12.5 }],
    ['tags are named by text', { tags: ['Booked'] }],
    ['a tag stands there twice', { tags: [{ id: 7, name: 'Booked', color: 'red1' }, 'Booked'] }],
    ['a note is cleared that is none', { note: '' }],
  ];
  for (const [what, edited] of same)
    it(`is empty where ${what}`, () => assert.deepEqual(patch(edited), {}));

  it('does not count the order of tags', () => {
    const base = { ...call, tags: ['A', 'B'] };
    assert.deepEqual(planEdit('call', base, { ...base, tags: ['B', 'A'] }).changes, []);
  });

  it('takes a state that CallRail only shows where it was there before', () => {
    const base = { ...call, lead_status: 'previously_marked_good_lead' };
    assert.deepEqual(planEdit('call', base, { ...base, note: 'Hi' }).problems, []);
    const asked = problems({ lead_status: 'previously_marked_good_lead' });
    assert.deepEqual(asked, [
      { kind: 'invalid', field: 'lead_status', value: 'previously_marked_good_lead' },
    ]);
  });

  it('holds a field that the call did not show', () => {
    const base = without(call, 'note');
    const { changes } = planEdit('call', base, { ...base, note: 'Hi' });
    assert.deepEqual(callPatch(changes), { note: 'Hi' });
  });
});

describe('An edited call cannot be saved', () => {
  const refused: [what: string, RawRecord, Partial<EditProblem>][] = [
    ['a read-only field', { duration: 13 }, { kind: 'read-only', how: 'changed' }],
    ['a field within one', { milestones: {} }, { kind: 'read-only', how: 'changed' }],
    ['a field that is none', { spam: true }, { kind: 'read-only', how: 'added' }],
    ['an amount in words', { value: 'a lot' }, { kind: 'invalid' }],
    ['an amount below nothing', { value: -1 }, { kind: 'invalid' }],
    ['a part of a cent', { value: 0.001 }, { kind: 'invalid' }],
    ['a note that is no text', { note: ['Hi'] }, { kind: 'invalid' }],
    ['a lead status of one’s own', { lead_status: 'great' }, { kind: 'invalid' }],
    ['tags that are no list', { tags: 'Booked' }, { kind: 'invalid' }],
    ['a tag without a name', { tags: [{ id: 7 }] }, { kind: 'invalid' }],
    ['a bare id, which would name a new tag', { tags: [7] }, { kind: 'invalid' }],
    ['an empty name', { tags: [' '] }, { kind: 'invalid' }],
  ];
  for (const [what, edited, expected] of refused)
    it(`with ${what}`, () => {
      const [field] = Object.keys(edited);
      const [problem, ...others] = problems(edited);
      assert.deepEqual(problem, { ...problem, ...expected, field });
      assert.deepEqual(others, []);
    });

  it('with a field that was taken out', () => {
    const edited = without(call, 'note', 'duration');
    assert.deepEqual(planEdit('call', call, edited).problems, [
      { kind: 'read-only', field: 'duration', how: 'removed' },
      { kind: 'missing', field: 'note' },
    ]);
  });

  it('with another color of a tag that it carries', () => {
    assert.deepEqual(problems({ tags: [{ id: 7, name: 'Booked', color: 'blue1' }] }), [
      { kind: 'tag-detail', field: 'tags', name: 'Booked' },
    ]);
  });

  it('as anything but an object', () => {
    for (const edited of [null, [], 'x', 1])
      assert.deepEqual(planEdit('call', call, edited).problems, [{ kind: 'no-record' }]);
  });

  it('by a name that every object has', () => {
    const edited = JSON.parse(`{"__proto__":{},"constructor":1}`) as RawRecord;
    const kinds = planEdit('call', {}, edited).problems.map(({ kind }) => kind);
    assert.deepEqual(kinds, ['read-only', 'read-only']);
  });
});

describe('The patch of an edited tag', () => {
  const edit = (changes: RawRecord) => planEdit('tag', tag, { ...tag, ...changes });

  it('holds name, color and status, the latter as CallRail takes it', () => {
    const { changes, problems } = edit({ name: 'Won', color: 'blue1', status: 'disabled' });
    assert.deepEqual(problems, []);
    assert.deepEqual(tagPatch(changes), { name: 'Won', color: 'blue1', disabled: true });
  });

  it('enables a tag that was disabled', () => {
    const base = { ...tag, status: 'disabled' };
    assert.deepEqual(tagPatch(planEdit('tag', base, tag).changes), { disabled: false });
  });

  it('is refused with what is no color, status or name', () => {
    for (const changes of [{ color: 'pinkish' }, { status: 'gone' }, { name: ' ' }, { name: null }])
      assert.deepEqual(
        edit(changes).problems.map(({ kind }) => kind),
        ['invalid'],
      );
  });
});

describe('A record of another kind', () => {
  it('can be changed in no field', () => {
    const base = { id: 'COM1', name: 'Acme' };
    assert.deepEqual(planEdit('company', base, { ...base, name: 'Other' }).problems, [
      { kind: 'read-only', field: 'name', how: 'changed' },
    ]);
  });
});

describe('An edit of a record that has changed meanwhile', () => {
  const merge = (mine: RawRecord, theirs: RawRecord) =>
    threeWay(plan(mine).changes, call, { ...call, ...theirs });

  it('goes on where others changed other fields', () => {
    const { changes, conflicts } = merge({ note: 'Mine' }, { value: '9.00', duration: 99 });
    assert.deepEqual(conflicts, []);
    assert.deepEqual(changes, [{ field: 'note', before: null, after: 'Mine' }]);
  });

  it('has nothing to write where others wrote the same', () => {
    assert.deepEqual(merge({ tags: ['A', 'B'] }, { tags: [{ id: 1, name: 'B' }, 'A'] }), {
      changes: [],
      conflicts: [],
    });
  });

  it('is in conflict where the same field became something else', () => {
    assert.deepEqual(merge({ note: 'Mine' }, { note: 'Theirs' }), {
      changes: [],
      conflicts: [{ field: 'note', base: null, theirs: 'Theirs', mine: 'Mine' }],
    });
  });

  it('is in none where only the spelling changed', () => {
    assert.deepEqual(merge({ value: 20 }, { value: 12.5 }).conflicts, []);
  });
});
