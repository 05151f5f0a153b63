import assert from 'node:assert/strict';
import { CompanyId, TagId } from '../../../src/api/schemas/ids';
import { failure } from '../../support/useApi';
import { useEditHistory } from '../../support/useEditHistory';

describe('The history of edits of a tag', () => {
  const { at, history, undo, someTag } = useEditHistory();

  it('restores name, color and status', async () => {
    const tag = await someTag(({ status }) => status !== 'disabled');
    const ref = { ...at().accountRef(), tagId: tag.id };
    const color = tag.color === 'blue1' ? 'blue2' : 'blue1';
    await at().tagEditor.update(ref, { name: 'Won', color, disabled: true });
    const outcome = await undo();
    assert.ok(outcome?.kind === 'restored');
    const now = await someTag(({ id }) => id === tag.id);
    assert.deepEqual([now.name, now.color, now.status], [tag.name, tag.color, tag.status]);
  });

  it('that was deleted creates it again, as it was, for edits before that as well', async () => {
    const tag = await someTag(({ status, company_id }) => status === 'disabled' || !!company_id);
    const ref = { ...at().accountRef(), tagId: tag.id };
    await at().tagEditor.update(ref, { name: 'Renamed' });
    await at().tagEditor.update(ref, { disabled: true });
    await at().tagEditor.delete(at().accountRef(), await someTag(({ id }) => id === tag.id));
    const outcome = await undo();
    assert.ok(outcome?.kind === 'recreated');
    const { id, name, color, company_id, status } = await someTag(
      each => each.id === outcome.tag.id,
    );
    assert.notEqual(id, tag.id);
    assert.deepEqual(
      { name, color, company_id, status },
      { name: 'Renamed', color: tag.color, company_id: tag.company_id, status: 'disabled' },
    );
    while (history().size > 0) await undo();
    assert.equal((await someTag(each => each.id === id)).name, tag.name);
  });

  it('leaves the fields that others have changed', async () => {
    const tag = await someTag(({ status }) => status !== 'disabled');
    const ref = { ...at().accountRef(), tagId: tag.id };
    const record = at().account.tags.find(({ id }) => TagId.parse(id) === tag.id)!;
    record.name = 'Theirs';
    const color = tag.color === 'blue1' ? 'blue2' : 'blue1';
    await at().tagEditor.update(ref, { color }, { before: tag });
    await undo();
    assert.deepEqual([record.name, record.color], ['Theirs', tag.color]);
  });

  it('whose old name is taken by now lets what was done before be undone', async () => {
    const call = at().plainCall();
    await at().update(call, { note: 'Hi' });
    const tag = await someTag(({ company_id }) => company_id == null);
    const ref = { ...at().accountRef(), tagId: tag.id };
    await at().tagEditor.update(ref, { name: 'Won' });
    const draft = { name: tag.name, tag_level: 'account' as const };
    const taken = await at().tagEditor.create(at().accountRef(), draft);
    await failure('invalid-request', undo());
    assert.equal((await undo())?.kind, 'restored');
    assert.equal(call.note, null);
    await at().tagEditor.update({ ...ref, tagId: taken.id }, { name: 'Lost' }, { told: false });
    assert.equal((await undo())?.kind, 'restored');
    assert.equal((await someTag(({ id }) => id === tag.id)).name, tag.name);
  });

  it('does not count the creation of a tag, which would be deleted by an undo', async () => {
    const company_id = CompanyId.parse(at().account.companies[0]!.id);
    const draft = { name: 'Brand new', tag_level: 'company' as const, company_id };
    await at().tagEditor.create(at().accountRef(), draft);
    assert.equal(history().size, 0);
  });

  it('that is gone forgets the edit, and says so', async () => {
    const tag = await someTag();
    await at().tagEditor.update({ ...at().accountRef(), tagId: tag.id }, { name: 'Won' });
    const record = at().account.tags.find(({ id }) => TagId.parse(id) === tag.id)!;
    at().state.deleteTag(at().account, record);
    await failure('not-found', undo());
    assert.equal(history().size, 0);
  });
});
