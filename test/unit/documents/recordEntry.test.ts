import assert from 'node:assert/strict';
import { planEdit, threeWay, type RawRecord } from '../../../src/core/recordPatch';
import { RecordEntry } from '../../../src/documents/recordEntry';
import { parseText } from '../../../src/documents/recordJson';

const base: RawRecord = { id: 'CAL1', note: 'A', tags: [], lead_status: null };
const theirs: RawRecord = { ...base, note: 'B', tags: ['X'], lead_status: 'good_lead' };
const mine: RawRecord = { ...base, note: 'C' };

describe('The entry of a record file', () => {
  const shown = (record = base) => {
    const entry = new RecordEntry();
    entry.take(record);
    entry.read(false);
    entry.shows(entry.text);
    return entry;
  };
  const textOf = (bytes: Uint8Array) => parseText(new TextDecoder().decode(bytes));
  /** What a save of `edited` would write and ask, with `now` at CallRail. */
  const open = (entry: RecordEntry, edited: RawRecord, now: RawRecord) => {
    assert.ok(entry.base);
    return threeWay(planEdit('call', entry.base, edited).changes, entry.base, now);
  };

  it('has a base once its text is shown', () => {
    const entry = new RecordEntry();
    entry.take(base);
    assert.equal(entry.base, undefined);
    entry.read(false);
    entry.shows('a draft');
    assert.equal(entry.base, undefined);
    entry.shows(entry.text);
    assert.deepEqual(entry.base, base);
  });

  it('leaves the fields of others alone after a merge', () => {
    const entry = shown();
    assert.deepEqual(
      open(entry, mine, theirs).conflicts.map(({ field }) => field),
      ['note'],
    );
    entry.merge(['note'], theirs, mine);
    const { changes, conflicts } = open(entry, mine, theirs);
    assert.deepEqual(conflicts, []);
    assert.deepEqual(changes, [{ field: 'note', before: 'B', after: 'C' }]);
  });

  it('leaves them alone after a save of which a part was refused', () => {
    const entry = shown();
    const edited = { ...mine, value: '5' };
    entry.rebase(['note'], { ...theirs, note: 'C' });
    const { changes, conflicts } = open(entry, edited, { ...theirs, note: 'C' });
    assert.deepEqual(conflicts, []);
    assert.deepEqual(changes, [{ field: 'value', before: null, after: '5.00' }]);
  });

  it('keeps its base, whoever reads the file while it is edited', () => {
    const entry = shown();
    entry.take(theirs);
    assert.deepEqual(textOf(entry.read(true)), base);
    assert.deepEqual(entry.base, base);
    assert.equal(entry.gaveBase, true);
    entry.read(false);
    assert.deepEqual(entry.base, base);
  });

  it('measures a merged draft of unknown origin by what was asked about', () => {
    const entry = new RecordEntry();
    entry.take(theirs);
    const draft = { ...mine, call_summary: 'Old' };
    entry.merge(['note', 'tags', 'lead_status'], theirs, draft);
    assert.deepEqual(planEdit('call', entry.base!, draft).problems, []);
    assert.deepEqual(
      open(entry, draft, theirs).changes.map(({ field }) => field),
      ['note', 'tags', 'lead_status'],
    );
  });
});
