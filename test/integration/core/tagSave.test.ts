import assert from 'node:assert/strict';
import { readEditable } from '../../../src/core/readEditable';
import type { RecordRef } from '../../../src/core/records';
import { failure } from '../../support/useApi';
import { useRecordSave } from '../../support/useRecordSave';

describe('Saving an edited record of a tag', () => {
  const { at, someTag, save, edit } = useRecordSave();

  const tagRef = (): RecordRef => ({
    ...at().accountRef(),
    kind: 'tag',
    id: String(someTag().id),
  });

  it('writes name, color and status', async () => {
    const outcome = await edit(tagRef(), { name: 'Won', color: 'blue2', status: 'disabled' });
    const tag = at().account.tags.find(({ name }) => name === 'Won');
    assert.deepEqual([tag?.color, tag?.disabled], ['blue2', true]);
    assert.ok(outcome.kind === 'saved');
    assert.deepEqual([outcome.ignored, outcome.now?.status], [[], 'disabled']);
  });

  it('fails in CallRail’s words where a name is taken', async () => {
    const ref = tagRef();
    const tag = someTag();
    const taken = at().account.tags.find(
      other => other.company === tag.company && other !== tag,
    )!.name;
    const error = await failure('invalid-request', edit(ref, { name: taken }));
    assert.equal(error.serverMessage, 'Name has already been taken');
  });

  it('tells of a field that CallRail ignored', async () => {
    const ref = tagRef();
    const base = await readEditable(at(), ref);
    at().sandbox.faults.add({
      method: 'PUT',
      path: `/tags/${ref.id}.json`,
      status: 200,
      body: base,
    });
    const edited = { ...base, color: base.color === 'blue1' ? 'blue2' : 'blue1' };
    const outcome = await save(ref, { base, edited });
    assert.ok(outcome.kind === 'saved');
    assert.deepEqual(outcome.ignored, ['color']);
  });
});
