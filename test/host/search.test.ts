import assert from 'node:assert/strict';
import { until } from '../support/until';
import { loneCall, type LoneCall } from './loneCall';
import { useSignedIn } from './useSignedIn';

const account = 'Brightline Marketing';
const title = 'CallRail: Search Calls';

describe('Search Calls', () => {
  let found: LoneCall;
  const { w, sandbox, requestsOf } = useSignedIn({
    calls: 1500,
    prepare: sandbox =>
      (found = loneCall(sandbox, 'Wilhelmina Findable', ({ outcome }) => outcome === 'answered')),
  });
  const view = () => w().view('Calls');
  const input = () => w().quickInput;
  const listed = () => sandbox().log.filter(({ path }) => path.includes('/calls.json'));
  /** The parameters of the latest request for calls. */
  const asked = () => new URL(listed().at(-1)?.path ?? '', sandbox().origin).searchParams;
  const calls = () => sandbox().state.accounts[0]?.calls ?? [];
  const line = async (label: string) => (await input().row(label).innerText()).replace(/\s+/g, ' ');

  before(() => w().view('Accounts').fold());

  it('completes a qualifier, then the name of a company, and finds its calls', async () => {
    await view().press('Search Calls…');
    await input().opened(title);
    await input().type('comp');
    assert.match(await line('company:'), /calls of a company, by name or id/);
    await input().pick('company:');
    await input().holds('company:');
    await input().type('company:blue');
    await input().pick('Bluebonnet Dental');
    await input().holds('company:"Bluebonnet Dental" ');
    const company = sandbox().state.companies.find(({ name }) => name === 'Bluebonnet Dental');
    const its = calls().filter(call => call.company === company);
    await input().goTo('Show all in the Calls view', 'ArrowUp');
    assert.match(await line('Show all in the Calls view'), new RegExp(`${its.length} calls`));
    assert.deepEqual([asked().get('company_id'), asked().get('per_page')], [company?.id, '20']);
  });

  it('offers the values that a qualifier takes, and the tags by their names', async () => {
    await input().type('status:');
    await input().lists('answered', 'missed', 'voicemail');
    await input().type('tag:v');
    await input().row('VIP').waitFor();
  });

  it('shows what it finds while one types, and opens the call on Enter', async () => {
    await input().search('Wilhelmina');
    await input().row(found.name).waitFor();
    assert.equal(asked().get('search'), 'Wilhelmina');
    assert.match(await line(found.name), /Answered|answered/);
    await w().page.keyboard.press('Enter');
    await w().editors.webview(found.name);
  });

  it('begins the next search with the text of the last one', async () => {
    await w().runCommand('CallRail: Search Calls…');
    await input().opened(title);
    assert.equal(await input().value(), 'Wilhelmina');
  });

  it('gives up the request of a text that somebody has typed on from', async () => {
    const gate = sandbox().faults.holdNext('search=Wilh&');
    await input().type('Wilh');
    await gate.reached;
    const held = () => listed().findLast(({ path }) => path.includes('search=Wilh&'));
    assert.equal(held()?.aborted, false);
    await input().type('Wilhelmina F');
    await until('the abandoned request is aborted', () => held()?.aborted);
    await input().row(found.name).waitFor();
    gate.release();
    assert.equal(asked().get('search'), 'Wilhelmina F');
  });

  it('says what is wrong with a word, and mends it', async () => {
    const asking = await requestsOf(async () => {
      await input().type('status:mised range:last_30_days');
      assert.match(await line('Change to missed'), /status: cannot be “mised”/);
    });
    assert.deepEqual(asking, []);
    await input().pick('Change to missed');
    await input().holds('status:missed range:last_30_days');
    await until('the missed calls', () => asked().get('answer_status') === 'missed');
    assert.equal(asked().get('date_range'), 'last_30_days');
  });

  it('refuses contradictions and ranges that CallRail does not keep, before asking', async () => {
    const asking = await requestsOf(async () => {
      await input().type('status:missed has:recording status:answered ');
      await input()
        .row('Remove status:answered')
        .or(input().rowWith('status: can be given only once'))
        .first()
        .waitFor();
      await input().type('from:2001-01-01 google');
      await input().rowWith('CallRail keeps calls for 25 months').first().waitFor();
    });
    assert.deepEqual(asking, []);
  });

  it('says where it filtered after fetching, how many it looked at, and what that cost', async () => {
    await input().search('min-duration:5m range:recent');
    await input().goTo('Show all in the Calls view', 'ArrowUp');
    const week = asked();
    assert.equal(week.get('date_range'), 'recent');
    assert.match(
      await line('Show all in the Calls view'),
      /min-duration:5m filtered after fetching: (\d+) of (\d+) calls looked at · \d+ requests?/,
    );
  });

  it('says why nothing came, and asks again on Enter', async () => {
    const broken = sandbox().faults.add({ path: 'search=Findable', status: 503, times: Infinity });
    await input().type('Findable');
    await input().rowWith('not available right now').waitFor();
    broken.dispose();
    await w().page.keyboard.press('Enter');
    await input().row(found.name).waitFor();
  });

  it('says that there is nothing', async () => {
    await input().search('Nobody of this name');
    await input().row('No calls found').waitFor();
  });

  it('shows all it finds in the Calls view', async () => {
    await input().search('status:voicemail range:last_30_days');
    await input().goTo('Show all in the Calls view', 'ArrowUp');
    await w().page.keyboard.press('Enter');
    await view().described(`${account} · 30 days before today · “status:voicemail” · `);
    const labels = await view().labels();
    assert.ok(labels.length > 2);
    assert.equal(asked().get('date_range'), 'last_30_days');
  });

  it('goes on from what the Calls view shows', async () => {
    await view().press('Search Calls…');
    await input().opened(title);
    await input().holds('status:voicemail range:last_30_days ');
    await input().cancel();
  });

  it('says in the Calls view, too, that calls were filtered after fetching', async () => {
    await w().runCommand('CallRail: Search Calls…');
    await input().opened(title);
    await input().search('min-duration:8m');
    await input().goTo('Show all in the Calls view', 'ArrowUp');
    await w().page.keyboard.press('Enter');
    await view().described(' looked at');
    assert.match(
      await view().description(),
      /^Brightline Marketing · last 25 months · “min-duration:8m” · \d+ of \d+ looked at$/,
    );
  });

  it('opens as a table and is saved by its buttons', async () => {
    await w().runCommand('CallRail: Search Calls…');
    await input().opened(title);
    await input().search('Wilhelmina');
    await input().row(found.name).waitFor();
    await input().press('Open as Table');
    const table = await w().editors.webview('Wilhelmina');
    await table.getByRole('gridcell', { name: found.name }).waitFor();
  });
});
