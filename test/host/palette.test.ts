import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { useWorkbench } from './useWorkbench';

interface Manifest {
  contributes: { commands: { command: string; category?: string; title: string }[] };
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const texts = JSON.parse(readFileSync('package.nls.json', 'utf8')) as Record<string, string>;

/** What the palette calls all commands but these. */
function titlesWithout(...ids: string[]): string[] {
  const left = manifest.contributes.commands.filter(
    ({ command }) => !ids.includes(command.replace('callrail.', '')),
  );
  return left.map(({ category, title }) => `${category}: ${texts[title.replaceAll('%', '')]}`);
}

/** These act on what a view shows, and would have nothing to act on. */
const onlyOnNodes = [
  'loadMore',
  'loadAll',
  'copyName',
  'copyNumber',
  'refreshAccounts',
  'refreshCalls',
  'moveSearchUp',
  'moveSearchDown',
  'openSearchTable',
  'showSearchAnalytics',
  'exportSearch',
  'downloadSearchRecordings',
  'clearRequestsFilter',
  'openRequest',
  'openResponse',
  'replayRequest',
  'compareResponses',
  'selectForCompare',
  'compareWithSelected',
  'copyCallsAs',
  'showDiagnosticHelp',
];

/** What works without a key, and without the demo. */
const forNewcomers = [
  'CallRail: Copy MCP Configuration…',
  'CallRail: Insert Types…',
  'CallRail: Save Sandbox Server to Workspace…',
  'CallRail: Set API Key…',
  'CallRail: Show Log',
  'CallRail: Start Demo',
  'CallRail: Start Sandbox Server…',
];

describe('The command palette', () => {
  const w = useWorkbench();
  const offered = async () => {
    const titles = await w().quickInput.commandsFor('CallRail: ');
    return titles.filter(title => /^CallRail: (?!Focus on |Toggle )/.test(title)).toSorted();
  };

  it('offers a newcomer what leads on, and nothing else', async () => {
    await w().openContainer('CallRail');
    await w().view('Accounts').welcome.getByRole('button', { name: 'Set API Key' }).waitFor();
    assert.deepEqual(await offered(), forNewcomers);
  });

  it('offers everything in the demo, under the category CallRail', async () => {
    await w().runCommand('CallRail: Start Demo');
    await w().view('Calls').described('calls');
    const absent = [...onlyOnNodes, 'startDemo', 'clearSearch'];
    assert.deepEqual(await offered(), titlesWithout(...absent).toSorted());
  });

  it('offers to clear a search once there is one', async () => {
    await w().runCommand('CallRail: Search Calls…');
    await w().quickInput.opened('CallRail: Search Calls');
    await w().quickInput.search('google');
    await w().quickInput.goTo('Show all in the Calls view', 'ArrowUp');
    await w().page.keyboard.press('Enter');
    await w().view('Calls').described('“google”');
    assert.ok((await offered()).includes('CallRail: Clear Search'));
    await w().runCommand('CallRail: Clear Search');
    await w().view('Calls').described('months · ');
  });

  it('takes all of it back when the demo ends', async () => {
    await w().runCommand('CallRail: Stop Demo');
    await w().view('Accounts').welcome.getByRole('button', { name: 'Set API Key' }).waitFor();
    assert.deepEqual(await offered(), forNewcomers);
    assert.equal(await w().statusBarItem('CallRail Demo').count(), 0);
  });
});
