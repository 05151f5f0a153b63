import assert from 'node:assert/strict';
import { until } from '../support/until';
import { testKey } from '../support/useSandbox';
import { loneCall, type LoneCall } from './loneCall';
import { useSignedIn } from './useSignedIn';

const account = 'Brightline Marketing';

describe('New Request', () => {
  const { w, sandbox, answered } = useSignedIn({
    settings: { 'callrail.savedSearches': [{ name: 'Missed', query: 'status:missed' }] },
    prepare: sandbox =>
      (found = loneCall(sandbox, 'Wilhelmina Findable', ({ outcome }) => outcome === 'answered')),
  });
  let found: LoneCall;
  const input = () => w().quickInput;
  const press = (key: string) => w().page.keyboard.press(key);
  const line = async (label: string) => (await input().row(label).innerText()).replace(/\s+/g, ' ');
  const accountId = () => sandbox().state.accounts[0]?.id ?? '';
  const last = () => sandbox().log.at(-1);

  const begin = async () => {
    await w().runCommand('CallRail: New Request…');
    await input().pick(account);
    await until('the box for a request', async () =>
      (await input().placeholder()).startsWith(`GET of ${account}`),
    );
  };

  before(() => w().view('Accounts').fold());

  it('completes an endpoint, a parameter and its value, and opens the answer', async () => {
    await begin();
    await input().type('compan');
    assert.match(await line('companies.json'), /List companies/);
    await press('Enter');
    await input().holds(`a/${accountId()}/companies.json`);
    assert.match(await line('Send'), /GET \/v3\/a\/ACC\w+\/companies\.json/);
    await input().type(`a/${accountId()}/companies.json?sta`);
    await input().row('status=').waitFor();
    await press('Enter');
    await input().holds(`a/${accountId()}/companies.json?status=`);
    await input().type(`a/${accountId()}/companies.json?status=act`);
    await input().row('active').waitFor();
    await press('Enter');
    await input().holds(`a/${accountId()}/companies.json?status=active`);
    await answered('/companies.json?status=active', () => press('Enter'));
    await w().editors.tab('response.json').waitFor();
    await w().editors.contains('"companies": [');
  });

  it('begins with what was asked last, and completes ids by what they are called', async () => {
    await begin();
    await input().holds(`a/${accountId()}/companies.json?status=active`);
    await input().type('recording');
    await input().row('calls/{call_id}/recording.json').waitFor();
    await press('Enter');
    await input().holds(`a/${accountId()}/calls/{call_id}/recording.json`);
    await input().type(`a/${accountId()}/calls/{call_id}/recording.jsonwilhel`);
    await input().row('Wilhelmina Findable').waitFor();
    await press('Enter');
    await input().holds(`a/${accountId()}/calls/${found.id}/recording.json`);
    await input().cancel();
  });

  it('says what is wrong before anything is sent, and mends it', async () => {
    await begin();
    const before = sandbox().log.length;
    await input().type('https://evil.example/v3/a.json');
    await input().rowWith('evil.example is neither CallRail nor the gateway').waitFor();
    await press('Enter');
    await input().type('https://api.callrail.com/v3/a/1/things');
    await input().rowWith('Every path of CallRail ends in .json').waitFor();
    await press('Enter');
    await input().holds('a/1/things.json');
    await input().rowWith('CallRail does not document this path').waitFor();
    await input().type(`a/${accountId()}/calls.json?anwser_status=missed`);
    await input().rowWith('Did you mean answer_status?').waitFor();
    assert.equal(sandbox().log.length, before);
    await input().cancel();
  });

  it('stays with the text when CallRail refuses, and shows its answer', async () => {
    await begin();
    const text = `a/${accountId()}/calls/CALnone.json`;
    await input().type(text);
    await input().row('Send').waitFor();
    await press('Enter');
    await input().row('Show the answer').waitFor();
    await input().holds(text);
    assert.equal(last()?.status, 404);
    await input().pick('Show the answer');
    await w().editors.contains('"error": "Not found"');
  });

  it('is copied as code as it stands', async () => {
    await begin();
    await input().type('/v3/a.json?hipaa_account=false');
    await input().row('Send').waitFor();
    await w().page.getByRole('button', { name: 'Copy as Code…' }).last().click();
    await input().opened('CallRail: Copy GET a.json as Code');
    await input().pick('Python urllib');
    await w().statusBarItem('Python urllib copied').waitFor();
    const text = await w().clipboard();
    assert.match(text, /\("hipaa_account", "false"\),/);
    assert.match(text, /os\.environ\['MATON_API_KEY'\]/);
    assert.ok(!text.includes(testKey));
  });

  describe('Copy as Code', () => {
    it('writes the request of a saved search', async () => {
      await w().view('Calls').contextMenu('Missed', 'Copy as Code…');
      await input().opened('CallRail: Copy GET calls.json as Code');
      // What was chosen last comes first.
      await until('formats', async () => (await input().labels()).length > 1);
      assert.equal((await input().labels())[0], 'Python urllib');
      await input().pick('cURL');
      await w().statusBarItem('cURL copied').waitFor();
      const text = await w().clipboard();
      assert.match(text, /^curl -g -sS \\\n {2}-H "Authorization: Bearer \$MATON_API_KEY" \\\n/);
      assert.match(text, /answer_status=missed/);
      assert.match(text, /'Maton-Connection: [\w-]+'/);
      assert.ok(text.includes(`/callrail/v3/a/${accountId()}/calls.json?`));
    });

    it('writes the request of a record, and of its file', async () => {
      const calls = w().view('Calls');
      await calls.contextMenu(found.name, 'Copy as Code…');
      await input().pick('cURL');
      const address = `/calls/${found.id}.json?fields=agent_email,`;
      await until('the call', async () => (await w().clipboard()).includes(address));
      await calls.contextMenu(found.name, 'Open as JSON');
      await w().editors.contains('"customer_name"');
      await w().runCommand('CallRail: Copy as Code…');
      await input().pick('.http file');
      await until('the file', async () => (await w().clipboard()).startsWith('# JetBrains'));
      assert.ok((await w().clipboard()).includes(`/calls/${found.id}.json`));
    });

    it('writes the request of the calls on display, and of a request that was sent', async () => {
      const calls = w().view('Calls');
      await calls.press('Copy Request for These Calls as Code…');
      await input().opened('CallRail: Copy GET calls.json as Code');
      await input().pick('cURL');
      await until('the calls', async () => (await w().clipboard()).includes('sort=start_time'));
      await calls.fold();
      const requests = w().view('Requests');
      await requests.unfold();
      await requests.inline('GET companies.json', 'Copy as Code…');
      await input().pick('fetch (TypeScript)');
      await until('the request', async () =>
        (await w().clipboard()).includes(`new URLSearchParams([\n  ['status', 'active'],`),
      );
    });
  });
});
