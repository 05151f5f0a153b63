import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  afterSave,
  changedElsewhere,
  edit,
  isAmount,
  patchOf,
  rebase,
} from '../../../media/call/draft';
import { CallForm as CallFormSchema, formFields } from '../../../src/protocol/callPanel';
import type { CallForm } from '../../../src/protocol/callPanel';

const form: CallForm = { customer_name: 'Jane', note: 'Hi', lead_status: '', value: '1.00' };

describe('The draft of a call', () => {
  it('holds only what differs from the call', () => {
    const draft = edit({}, form, 'note', 'Hello');
    assert.deepEqual(patchOf(draft), { note: 'Hello' });
    assert.deepEqual(edit(draft, form, 'note', 'Hi'), {});
  });

  it('remembers what stood there when people began to type', () => {
    const draft = edit(edit({}, form, 'note', 'Hello'), { ...form, note: 'Else' }, 'note', 'Hey');
    assert.equal(draft.note?.base, 'Hi');
    assert.equal(changedElsewhere(draft, { ...form, note: 'Else' }, 'note'), true);
    assert.equal(changedElsewhere(draft, form, 'note'), false);
  });

  it('lets go of what came true elsewhere', () => {
    const draft = edit({}, form, 'note', 'Hello');
    assert.deepEqual(rebase(draft, { ...form, note: 'Hello' }), {});
    assert.deepEqual(rebase(draft, { ...form, value: '2.00' }), draft);
  });

  it('lets go of what was saved, even as the server wrote it', () => {
    const draft = edit({}, form, 'value', '$2');
    const saved = { ...form, value: '2.00' };
    assert.deepEqual(afterSave(draft, { value: '$2' }, saved, new Set()), {});
  });

  it('keeps a refused field without calling it changed elsewhere', () => {
    const draft = edit({}, form, 'note', 'Hello');
    const kept = afterSave(draft, { note: 'Hello' }, form, new Set(['note']));
    assert.deepEqual(patchOf(kept), { note: 'Hello' });
    assert.equal(changedElsewhere(kept, form, 'note'), false);
  });

  it('keeps what was typed while the save was under way', () => {
    const draft = edit(edit({}, form, 'note', 'Hello, world'), form, 'customer_name', 'Janet');
    const kept = afterSave(draft, { note: 'Hello' }, { ...form, note: 'Hello' }, new Set());
    assert.deepEqual(patchOf(kept), { note: 'Hello, world', customer_name: 'Janet' });
    assert.equal(changedElsewhere(kept, { ...form, note: 'Hello' }, 'note'), false);
  });

  it('never sends a field that stands as wished, nor loses one that does not (property)', () => {
    const status = fc.constantFrom(...CallFormSchema.shape.lead_status.options);
    const forms = fc.record({
      customer_name: fc.string(),
      note: fc.string(),
      lead_status: status,
      value: fc.string(),
    });
    fc.assert(
      fc.property(forms, forms, forms, (first, typed, later) => {
        let draft = {};
        for (const field of formFields) draft = edit(draft, first, field, typed[field]);
        const patch = patchOf(rebase(draft, later));
        for (const field of formFields) {
          if (field in patch) assert.equal(patch[field], typed[field]);
          if (field in patch) assert.notEqual(patch[field], later[field]);
          else assert.ok(typed[field] === later[field] || typed[field] === first[field]);
        }
      }),
    );
  });

  for (const good of ['', '0', '12', '12.5', '12.50', '$12.50', ' $3 '])
    it(`takes "${good}" for an amount`, () => assert.equal(isAmount(good), true));
  for (const bad of ['a lot', '1,000', '12.505', '-1', '$', '€5', '1e3', '.5'])
    it(`does not take "${bad}" for an amount`, () => assert.equal(isAmount(bad), false));
});
