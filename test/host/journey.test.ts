import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { until } from '../support/until';
import { testKey } from '../support/useSandbox';
import { CallsTable } from './callsTable';
import { useSignedIn } from './useSignedIn';
import { useTemporaryFolder } from './useTemporaryFolder';

const query = 'company:"Bluebonnet Dental" status:missed lead:unscored';

/** Somebody looks for missed calls of a company, marks them for a colleague, and takes them along. */
describe('From a search by way of a table and a tag to a file', () => {
  const folder = useTemporaryFolder();
  const { w, sandbox } = useSignedIn({ calls: 1500, folder });
  const input = () => w().quickInput;
  let table: CallsTable;
  let chosen: string[];

  it('a search is typed and opened as a table', async () => {
    await w().view('Calls').press('Search Calls…');
    await input().opened('CallRail: Search Calls');
    await input().search(query);
    await input().press('Open as Table');
    table = await CallsTable.shown(w(), 'company:"Bluebonnet Dental" status:miss…');
    assert.equal(await table.box.inputValue(), query);
  });

  it('its longest calls get a tag', async () => {
    await table.sortBy('Duration', 'descending');
    await table.rows.first().waitFor();
    await table.select(0, 4);
    await table.menu('Copy', 'Copy ids');
    await until('the ids', async () => (await w().clipboard()).split('\n').length === 4);
    chosen = (await w().clipboard()).split('\n');
    const lines = await table.previewTags('Add tags', 'Call back');
    assert.equal(lines.length, 4);
    assert.equal(await table.apply(), '4 calls changed.');
    for (const id of chosen)
      assert.ok(
        sandbox()
          .state.findCall(id)
          ?.tags.some(({ name }) => name === 'Call back'),
      );
  });

  it('the tag is what the next search asks for', async () => {
    await table.region.getByRole('button', { name: 'Close' }).click();
    await table.ask('tag:"Call back"');
    await table.states('4 calls');
  });

  it('and its calls are exported from the table, tag included', async () => {
    await table.button('Export…').click();
    await input().opened('CallRail: Export Calls');
    await input().pick('CSV');
    await until('the fields', async () =>
      (await input().placeholder()).startsWith('Which fields?'),
    );
    await w().page.locator('.quick-input-widget').getByRole('button', { name: 'OK' }).click();
    await input().pick('Without transcripts');
    await input().pick('Choose a File…');
    await input().choosePath(join(folder(), 'call-back.csv'), '.csv');
    await w().notifications.expect('4 calls exported.');
    const text = readFileSync(join(folder(), 'call-back.csv'));
    const rows = parse<Record<string, string>>(text, { columns: true });
    assert.deepEqual(rows.map(({ id }) => id).toSorted(), chosen.toSorted());
    for (const { tags } of rows) assert.ok(tags?.split('; ').includes('Call back'));
  });

  it('which leaves one file, without the key', () => {
    const names = readdirSync(folder());
    assert.deepEqual(names, ['call-back.csv']);
    for (const name of names)
      assert.ok(!readFileSync(join(folder(), name), 'utf8').includes(testKey));
  });
});
