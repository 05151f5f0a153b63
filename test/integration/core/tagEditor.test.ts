import assert from 'node:assert/strict';
import { CompanyId, TagId } from '../../../src/api/schemas/ids';
import type { TagDraft } from '../../../src/api/schemas/tag';
import type { TagChange } from '../../../src/core/tagEditor';
import { failure } from '../../support/useApi';
import { useSession } from '../../support/useSession';

describe('The editor of tags', () => {
  const at = useSession({ calls: 100 });

  const company = () => at().account.companies[0]!;
  const companyId = () => CompanyId.parse(company().id);
  const draft = (changes: Partial<TagDraft> = {}): TagDraft => ({
    name: 'Quote by post',
    tag_level: 'account',
    ...changes,
  });
  const listen = () => {
    const changes: TagChange[] = [];
    at().tagEditor.onDidChange(change => changes.push(change));
    return changes;
  };

  it('lists every tag of an account by name, in one request', async () => {
    let names: string[] = [];
    const requests = await at().requests(async () => {
      names = (await at().tagEditor.all(at().accountRef())).map(({ name }) => name);
    });
    assert.equal(requests.length, 1);
    assert.deepEqual(
      names.sort(),
      at()
        .account.tags.map(({ name }) => name)
        .sort(),
    );
  });

  it('offers for a call what is enabled, of the account or of its company', async () => {
    const usable = await at().tagEditor.usable(at().accountRef(), companyId());
    const expected = at().account.tags.filter(
      tag => !tag.disabled && (tag.company === null || tag.company === company()),
    );
    assert.deepEqual(
      usable.map(({ id }) => id).sort(),
      expected.map(({ id }) => String(id)).sort(),
    );
  });

  it('creates a tag of the account, and tells of it', async () => {
    const changes = listen();
    const tag = await at().tagEditor.create(at().accountRef(), draft({ color: 'blue1' }));
    assert.equal(tag.company_id, null);
    assert.equal(tag.color, 'blue1');
    assert.equal(typeof tag.id, 'string');
    assert.deepEqual(changes, [{ ref: at().accountRef(), tag, deleted: false }]);
    assert.ok(at().account.tags.some(({ id }) => String(id) === tag.id));
  });

  it('creates a tag of a company, which the next list shows', async () => {
    await at().tagEditor.all(at().accountRef());
    const wish = draft({ tag_level: 'company', company_id: companyId() });
    const tag = await at().tagEditor.create(at().accountRef(), wish);
    assert.equal(tag.company_id, companyId());
    const all = await at().tagEditor.all(at().accountRef());
    assert.ok(all.some(({ id }) => id === tag.id));
  });

  it('says what CallRail says of a name that is taken, and tells nobody', async () => {
    const changes = listen();
    await at().tagEditor.create(at().accountRef(), draft());
    const error = await failure(
      'invalid-request',
      at().tagEditor.create(at().accountRef(), draft()),
    );
    assert.equal(error.serverMessage, 'Name has already been taken');
    assert.equal(changes.length, 1);
  });

  it('is not allowed to create tags of an account for a manager', async () => {
    const account = at().state.accounts[2]!;
    await failure('forbidden', at().tagEditor.create(at().accountRef(account), draft()));
  });

  it('never creates a tag twice: an answer that is lost is told', async () => {
    at().sandbox.faults.add({ method: 'POST', path: '/tags.json', reset: true, times: Infinity });
    const requests = await at().requests(() =>
      failure('network', at().tagEditor.create(at().accountRef(), draft())),
    );
    assert.equal(requests.length, 1);
  });

  it('renames, colors, disables and enables a tag', async () => {
    const record = at().account.tags.find(tag => !tag.disabled)!;
    const ref = { ...at().accountRef(), tagId: TagId.parse(record.id) };
    const changes = listen();
    const tag = await at().tagEditor.update(ref, { name: 'Renamed', color: 'red2' });
    assert.deepEqual([tag.name, tag.color], ['Renamed', 'red2']);
    await at().tagEditor.update(ref, { disabled: true });
    assert.equal(record.disabled, true);
    await at().tagEditor.update(ref, { disabled: false });
    assert.equal(record.disabled, false);
    assert.equal(changes.length, 3);
  });

  it('deletes a tag, off every call', async () => {
    const record = at().call(call => call.tags.length > 0).tags[0]!;
    const all = await at().tagEditor.all(at().accountRef());
    const tag = all.find(({ id }) => id === String(record.id))!;
    const changes = listen();
    await at().tagEditor.delete(at().accountRef(), tag);
    assert.ok(at().account.calls.every(call => !call.tags.includes(record)));
    assert.deepEqual(changes, [{ ref: at().accountRef(), tag, deleted: true }]);
    // As when the first answer was lost and the request repeated.
    await at().tagEditor.delete(at().accountRef(), tag);
    assert.equal(changes.length, 2);
  });
});
