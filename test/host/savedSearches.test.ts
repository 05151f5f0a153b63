import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { until } from '../support/until';
import { testKey } from '../support/useSandbox';
import { useSignedIn } from './useSignedIn';
import { useTemporaryFolder } from './useTemporaryFolder';

interface SavedSearch {
  name: string;
  query: string;
}

describe('Saved searches', () => {
  const folder = useTemporaryFolder();
  const { w, sandbox } = useSignedIn({
    calls: 1500,
    folder,
    settings: { 'callrail.savedSearches': [{ name: 'Mine', query: 'lead:good' }] },
  });
  const view = () => w().view('Calls');
  const input = () => w().quickInput;
  const file = () => join(folder(), '.vscode/settings.json');
  const text = () => readFileSync(file(), 'utf8');
  const saved = () =>
    (JSON.parse(text()) as Record<string, SavedSearch[]>)['callrail.savedSearches'] ?? [];
  const names = () => saved().map(({ name }) => name);
  const asked = () => {
    const path = sandbox().log.findLast(({ path }) => path.includes('/calls.json'))?.path ?? '';
    return new URL(path, sandbox().origin).searchParams;
  };

  before(() => w().view('Accounts').fold());

  it('stand at the top of the Calls view', async () => {
    assert.deepEqual((await view().labels()).slice(0, 2), ['Saved Searches', 'Mine']);
    assert.equal(await view().rowDescription('Mine'), 'lead:good');
    assert.equal(await view().accessibleName('Mine'), 'Saved search Mine, lead:good');
  });

  it('are made of what the Calls view shows, in settings that a team can share', async () => {
    await show('status:missed range:last_30_days');
    await view().press('Save Search…');
    await input().opened('CallRail: Save Search');
    assert.equal(await input().value(), 'Missed, 30 days before today');
    await input().answer('Missed lately');
    await input().pick('Workspace settings');
    await w().statusBarItem('Search “Missed lately” saved').waitFor();
    await view().reveal('Missed lately');
    assert.deepEqual(saved(), [
      { name: 'Missed lately', query: 'status:missed range:last_30_days' },
    ]);
    assert.deepEqual((await view().labels()).slice(0, 3), [
      'Saved Searches',
      'Missed lately',
      'Mine',
    ]);
    assert.match(await view().rowDescription('Mine'), /lead:good · user settings/);
  });

  it('show their calls on a click, and from the palette', async () => {
    await view().click('Mine');
    await view().described('“lead:good” · ');
    assert.equal(asked().get('lead_status'), 'good_lead');
    await w().runCommand('CallRail: Show Saved Search');
    await input().pick('Missed lately');
    await view().described('30 days before today · “status:missed” · ');
  });

  it('are edited, with what is wrong said while it is typed', async () => {
    await view().inline('Missed lately', 'Edit Saved Search…');
    await input().opened('CallRail: Edit Saved Search');
    assert.equal(await input().value(), 'status:missed range:last_30_days');
    await input().type('status:mised');
    await input().complains('Did you mean missed?');
    await input().answer('status:missed  range:last_month');
    await until('the query is saved', () => saved()[0]?.query === 'status:missed range:last_month');
    await described('Missed lately', 'status:missed range:last_month');
  });

  it('are renamed, to a name that no other has', async () => {
    await w().runCommand('CallRail: Search Calls…');
    await input().opened('CallRail: Search Calls');
    await input().search('has:recording range:recent');
    await input().press('Save Search…');
    await input().opened('CallRail: Save Search');
    await input().answer('Recorded');
    await input().pick('Workspace settings');
    await view().reveal('Recorded');
    await view().contextMenu('Recorded', 'Rename Saved Search…');
    await input().opened('CallRail: Rename Saved Search');
    await input().type('missed LATELY');
    await input().complains('There is a search of this name already.');
    await input().answer('Recorded this week');
    await view().reveal('Recorded this week');
    assert.deepEqual(names(), ['Missed lately', 'Recorded this week']);
  });

  it('change places by their menu, and by being dragged', async () => {
    await view().contextMenu('Missed lately', 'Move Down');
    await until('the other order', () => names().join() === 'Recorded this week,Missed lately');
    await until('it is shown', async () => (await view().labels())[1] === 'Recorded this week');
    await view().contextMenu('Missed lately', 'Move Up');
    await until('the order before', () => names().join() === 'Missed lately,Recorded this week');
    await until('it is shown', async () => (await view().labels())[1] === 'Missed lately');
    await view().row('Recorded this week').dragTo(view().row('Missed lately'));
    await until('the other order', () => names().join() === 'Recorded this week,Missed lately');
    await until('it is shown', async () => (await view().labels())[1] === 'Recorded this week');
  });

  it('offer what can be done with their calls, and where they can go', async () => {
    assert.deepEqual(await view().menuEntries('Recorded this week'), [
      'Show Saved Search',
      'Open Calls as Table',
      'Show Analytics',
      'Export Calls…',
      'Download Recordings…',
      'Edit Saved Search…',
      'Rename Saved Search…',
      'Move Down',
      'Copy as Code…',
      'Delete Saved Search',
    ]);
  });

  it('open as a table', async () => {
    await view().contextMenu('Missed lately', 'Open Calls as Table');
    const table = await w().editors.webview('status:missed');
    assert.equal(
      await table.getByRole('combobox', { name: 'Search calls' }).inputValue(),
      'status:missed range:last_month',
    );
  });

  it('are deleted at once, and brought back by Undo, to where they stood', async () => {
    const before = saved();
    await view().contextMenu('Recorded this week', 'Delete Saved Search');
    await view().row('Recorded this week').waitFor({ state: 'detached' });
    assert.deepEqual(names(), ['Missed lately']);
    await w().notifications.expect('“Recorded this week” has been deleted', { press: 'Undo' });
    await view().reveal('Recorded this week');
    assert.deepEqual(saved(), before);
  });

  it('say what is wrong with those that a hand has written, and leave the rest alone', async () => {
    const entries = [
      { name: 'Misspelt', query: 'statuss:missed' },
      'no search',
      { name: 'Good', query: 'status:answered' },
    ];
    mkdirSync(dirname(file()), { recursive: true });
    writeFileSync(file(), JSON.stringify({ 'callrail.savedSearches': entries }));
    const row = await view().reveal('Misspelt');
    await row.locator('.codicon-warning').waitFor();
    assert.match(await view().accessibleName('Misspelt'), /cannot be searched by statuss:/);
    await w().notifications.clear();
    await view().click('Misspelt');
    await w().notifications.expect('statuss:');
    await w().notifications.clear();
    await view().inline('Misspelt', 'Edit Saved Search…');
    await input().opened('CallRail: Edit Saved Search');
    await input().answer('status:missed');
    await row.locator('.codicon-warning').waitFor({ state: 'detached' });
    assert.deepEqual(saved(), [
      { ...(entries[0] as SavedSearch), query: 'status:missed' },
      entries[1],
      entries[2],
    ]);
  });

  it('hold neither key nor connection', () => {
    assert.ok(!text().includes(testKey));
    for (const { id } of sandbox().state.connections) assert.ok(!text().includes(id));
  });

  async function show(query: string): Promise<void> {
    await w().runCommand('CallRail: Search Calls…');
    await input().opened('CallRail: Search Calls');
    await input().search(query);
    await input().goTo('Show all in the Calls view', 'ArrowUp');
    await w().page.keyboard.press('Enter');
    await view().described(' calls');
  }

  async function described(label: string, words: string): Promise<void> {
    await until(`"${words}" beside ${label}`, async () =>
      (await view().rowDescription(label)).startsWith(words),
    );
  }
});
