import assert from 'node:assert/strict';
import { TagId } from '../../../src/api/schemas/ids';
import { until } from '../../support/until';
import { allIds, useCallTable } from '../../support/useCallTable';

describe('The table of calls follows', () => {
  const { at, newTable, opened } = useCallTable();

  it('what becomes of its calls', async () => {
    const table = await opened('', ['note', 'sentiment']);
    const call = at().account.calls[7]!;
    const { version } = table.facts;
    const sentiment = (table.rows(7, 1)[0] as unknown as Record<string, unknown>).sentiment;
    await at().callEditor.update(at().callRef(call), { note: 'Seen' });
    const row = table.rows(7, 1)[0] as unknown as Record<string, unknown>;
    assert.deepEqual([row.id, row.note, row.sentiment], [call.id, 'Seen', sentiment]);
    assert.ok(table.facts.version > version);
  });

  it('calls that go', async () => {
    const table = await opened('', ['note']);
    await table.sort({ key: 'note', descending: true });
    const gone = at().account.calls[7]!;
    const before = allIds(table);
    await at().callEditor.markAsSpam(at().callRef(gone));
    assert.deepEqual(
      allIds(table),
      before.filter(id => id !== gone.id),
    );
    const { rows, total } = table.facts;
    assert.deepEqual([rows, total], [249, at().account.calls.length]);
  });

  it('the names of tags, and their end', async () => {
    const table = await opened();
    const call = at().call(each => each.tags.length > 0);
    const tag = call.tags[0]!;
    const ref = { ...at().accountRef(), tagId: TagId.parse(tag.id) };
    const names = () => table.chosen([call.id])[0]?.tags.map(({ name }) => name) ?? [];
    const renamed = await at().tagEditor.update(ref, { name: 'Renamed' });
    assert.ok(names().includes('Renamed'));
    await at().tagEditor.delete(ref, renamed);
    assert.ok(!names().includes('Renamed'));
    assert.equal(table.facts.tagsMayBeOld, false);
  });

  it('a tag that its query names', async () => {
    const call = at().call(each => each.tags.length > 0);
    const tag = call.tags[0]!;
    const table = await opened(`tag:"${tag.name}"`);
    const shown = allIds(table);
    const ref = { ...at().accountRef(), tagId: TagId.parse(tag.id) };
    const renamed = await at().tagEditor.update(ref, { name: 'Renamed' });
    await until('the new name', () => !table.facts.loading && table.text.includes('Renamed'));
    assert.deepEqual(allIds(table), shown);
    await at().tagEditor.delete(ref, renamed);
    await until('no tag', () => !table.facts.loading && !table.text.includes('tag:'));
    assert.ok(allIds(table).length > shown.length);
  });

  it('such a tag, and says why where that fails', async () => {
    const tag = at().call(each => each.tags.length > 0).tags[0]!;
    const table = await opened(`tag:"${tag.name}"`);
    const ref = { ...at().accountRef(), tagId: TagId.parse(tag.id) };
    at().sandbox.faults.add({ path: 'calls.json', status: 403 });
    await at().tagEditor.update(ref, { name: 'Renamed' });
    await until('the failure', () => table.facts.failure !== undefined);
    assert.match(table.text, /Renamed/);
    assert.deepEqual([table.facts.rows, table.facts.loading], [0, false]);
  });

  it('tags that come without ids by saying that they may be old', async () => {
    const account = at().state.accounts[1]!;
    const table = newTable(['tags'], at().accountRef(account));
    await table.ask('');
    const tag = account.calls.find(({ tags }) => tags.length > 0)!.tags[0]!;
    const ref = { ...at().accountRef(account), tagId: TagId.parse(tag.id) };
    await at().tagEditor.update(ref, { name: 'Renamed' });
    assert.equal(table.facts.tagsMayBeOld, true);
    await table.reload();
    assert.equal(table.facts.tagsMayBeOld, false);
  });

  it('nothing any more once it is disposed', async () => {
    const table = await opened();
    let told = 0;
    table.onDidChange(() => told++);
    table.dispose();
    await at().callEditor.update(at().callRef(at().account.calls[0]!), { note: 'x' });
    assert.equal(told, 0);
  });
});
