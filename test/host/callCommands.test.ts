import assert from 'node:assert/strict';
import { until } from '../support/until';
import { plainCalls, type LoneCall } from './loneCall';
import { useSignedIn } from './useSignedIn';

const account = 'Brightline Marketing';

/** The calls that the tests change, by what is done with them. */
const names = { tagged: 'Tagged Caller', noted: 'Noted Caller', scored: 'Scored Caller' };

describe('Commands on calls', () => {
  let calls: Record<keyof typeof names, LoneCall>;
  const { w, sandbox, requestsOf } = useSignedIn({
    calls: 1500,
    prepare: sandbox => (calls = plainCalls(sandbox, names)),
    keybindings: () => {
      const { accountId, id: callId } = calls.tagged;
      const ref = { accountId, callId };
      const bind = (digit: number, command: string, args: object) => ({
        key: `ctrl+alt+${digit}`,
        command: `callrail.${command}`,
        args,
      });
      return [
        bind(1, 'tagCall', { ...ref, tags: ['VIP', 'Vendor'], append: true }),
        bind(2, 'untagCall', { ...ref, tags: ['Vendor'] }),
        bind(3, 'editCallNote', { ...ref, note: 'Noted by a key' }),
        bind(4, 'setLeadStatus', { ...ref, lead_status: 'not_a_lead' }),
        bind(5, 'setCallValue', { ...ref, value: '$12.50' }),
        bind(6, 'renameCaller', { ...ref, customer_name: 'Named by a key' }),
        bind(7, 'tagCall', { ...ref, tags: 'not a list' }),
        bind(8, 'openCall', ref),
      ];
    },
  });
  const view = () => w().view('Calls');
  const input = () => w().quickInput;
  const stored = ({ id }: { id: string }) => {
    const call = sandbox().state.findCall(id);
    assert.ok(call);
    return call;
  };
  const press = (key: string) => w().page.keyboard.press(`Control+Alt+${key}`);

  before(() => w().view('Accounts').fold());

  it('tag a call with several tags at once, and offer a new name as one to be created', async () => {
    const { id, name } = calls.tagged;
    await view().contextMenu(name, 'Tag Call…');
    await input().opened('CallRail: Tag Call');
    await tick('Complaint');
    await input().type('Brand new');
    assert.match(await input().row('Brand new').innerText(), /creates this tag in the company/);
    await tick('Brand new');
    await ok();
    await w().statusBarItem('Call tagged').waitFor();
    assert.deepEqual(
      stored(calls.tagged).tags.map(tag => tag.name),
      ['Complaint', 'Brand new'],
    );
    const sent = sandbox().log.find(({ method, path }) => method === 'PUT' && path.includes(id));
    assert.equal((sent?.body as Record<string, unknown>).append_tags, true);
    const created = stored(calls.tagged).tags[1];
    assert.equal(created?.company, stored(calls.tagged).company);
  });

  it('take tags off a call, and leave the others', async () => {
    await view().contextMenu(calls.tagged.name, 'Untag Call…');
    await input().opened('CallRail: Untag Call');
    await input().row('Complaint').waitFor();
    assert.deepEqual(await input().labels(), ['Complaint', 'Brand new']);
    await tick('Brand new');
    await ok();
    await w().statusBarItem('Tags taken off the call').waitFor();
    assert.deepEqual(
      stored(calls.tagged).tags.map(tag => tag.name),
      ['Complaint'],
    );
  });

  it('act by keybindings that say it all, without a question', async () => {
    await press('1');
    await w().statusBarItem('Call tagged').waitFor();
    assert.deepEqual(
      stored(calls.tagged).tags.map(tag => tag.name),
      ['Complaint', 'VIP', 'Vendor'],
    );
    await press('2');
    await until('the tag is off', () => stored(calls.tagged).tags.length === 2);
    await press('3');
    await w().statusBarItem('Note saved').waitFor();
    await press('4');
    await w().statusBarItem('Lead status saved').waitFor();
    await press('5');
    await w().statusBarItem('Value saved').waitFor();
    await press('6');
    await w().statusBarItem('Name saved').waitFor();
    assert.equal(await w().page.locator('.quick-input-widget').isVisible(), false);
    const { note, leadStatus, value, customer } = stored(calls.tagged);
    assert.deepEqual(
      [note, leadStatus, value, customer.name],
      ['Noted by a key', 'not_a_lead', 1250, 'Named by a key'],
    );
    await view().reveal('Named by a key');
  });

  it('say what is wrong with the argument of a keybinding, and do nothing', async () => {
    const requests = await requestsOf(async () => {
      await press('7');
      await w().notifications.expect('Nothing was done: tags: ');
    });
    assert.deepEqual(requests, []);
    await w().notifications.clear();
  });

  it('ask for account and call in the palette, with a way back', async () => {
    await w().runCommand('CallRail: Set Lead Status…');
    await input().opened('CallRail: Set Lead Status');
    await input().pick(account);
    await placeholder('Choose a call: type to filter');
    await input().back();
    await placeholder('Choose an account');
    await input().pick(account);
    await placeholder('Choose a call: type to filter');
    await input().pick(calls.scored.name, { filter: calls.scored.name });
    await placeholder('Is this call a lead?');
    assert.match(await input().row('Not scored').innerText(), /current/);
    await input().back();
    await placeholder('Choose a call: type to filter');
    await input().pick(calls.scored.name, { filter: calls.scored.name });
    await input().pick('Good lead');
    await w().statusBarItem('Lead status saved').waitFor();
    assert.equal(stored(calls.scored).leadStatus, 'good_lead');
  });

  it('tell what CallRail refuses, in its words', async () => {
    stored(calls.scored).leadStatus = 'previously_marked_good_lead';
    await view().contextMenu(calls.scored.name, 'Set Lead Status…');
    await input().pick('Good lead');
    await w().notifications.expect('Lead status was refused: This lead was previously marked');
    await w().notifications.clear();
  });

  it('keep a value until it is one, and until CallRail takes it', async () => {
    await view().contextMenu(calls.scored.name, 'Set Call Value…');
    await input().opened('CallRail: Set Call Value');
    await input().type('a lot');
    await input().complains('Write an amount');
    const owner = sandbox().state.accounts[0];
    assert.ok(owner);
    owner.refusesValue = true;
    const requests = await requestsOf(async () => {
      await input().answer('$250.5');
      await input().complains('Value was refused');
    });
    // Some accounts answer 500 to every value, so it is not tried again.
    assert.deepEqual(requests.filter(request => request.startsWith('PUT')).length, 1);
    assert.equal(await input().value(), '$250.5');
    owner.refusesValue = false;
    await w().page.keyboard.press('Enter');
    await w().statusBarItem('Value saved').waitFor();
    assert.equal(stored(calls.scored).value, 25_050);
  });

  describe('without an argument act on the open call', () => {
    before(async () => {
      await view().click(calls.noted.name);
      await w().editors.webview(calls.noted.name);
    });

    it('so that its note can be written at once', async () => {
      await w().runCommand('CallRail: Edit Call Note…');
      await input().opened('CallRail: Edit Call Note');
      assert.equal(await input().value(), stored(calls.noted).note ?? '');
      await input().answer('Wants a second opinion');
      await w().statusBarItem('Note saved').waitFor();
      assert.equal(stored(calls.noted).note, 'Wants a second opinion');
    });

    it('and name a field that CallRail ignored without a word', async () => {
      const ignored = sandbox().faults.ignoreFields('note');
      await w().runCommand('CallRail: Edit Call Note…');
      await input().opened('CallRail: Edit Call Note');
      assert.equal(await input().value(), 'Wants a second opinion');
      await input().answer('Will not be kept');
      await input().complains('Note was not changed: CallRail ignored it');
      ignored.dispose();
      await w().page.keyboard.press('Enter');
      await until('it is kept', () => stored(calls.noted).note === 'Will not be kept');
    });

    it('and keep what was typed when the network fails', async () => {
      sandbox().faults.add({ method: 'PUT', path: '/calls/', status: 503, times: 4 });
      await w().runCommand('CallRail: Rename Caller…');
      await input().opened('CallRail: Rename Caller');
      await input().answer('Renamed Later');
      await input().complains('not available right now (503)');
      assert.equal(await input().value(), 'Renamed Later');
      await w().page.keyboard.press('Enter');
      await w().statusBarItem('Name saved').waitFor();
      await view().reveal('Renamed Later');
    });

    it('copy its id', async () => {
      await w().runCommand('CallRail: Copy ID');
      await w().statusBarItem(`${calls.noted.id} copied`).waitFor();
      assert.equal(await w().clipboard(), calls.noted.id);
    });
  });

  it('open the call of an id, and keep an id that there is not', async () => {
    await w().runCommand('CallRail: Open Call by ID…');
    await input().pick(account);
    await until('the id is asked for', async () => (await input().message()).startsWith('The id'));
    await input().type('12345');
    await input().complains('begins with CAL');
    await input().answer('CAL00000000000000000000000000000000');
    await input().complains('no such record');
    assert.equal(await input().value(), 'CAL00000000000000000000000000000000');
    await input().answer(calls.scored.id);
    await w().editors.webview(calls.scored.name);
  });

  it('open a call by a keybinding', async () => {
    await press('8');
    await w().editors.webview('Named by a key');
  });

  async function tick(label: string): Promise<void> {
    await input().type(label);
    await input().row(label).locator('.monaco-checkbox').click();
  }

  async function ok(): Promise<void> {
    await w().page.locator('.quick-input-widget').getByRole('button', { name: 'OK' }).click();
  }

  async function placeholder(text: string): Promise<void> {
    await until(`"${text}" is asked`, async () => (await input().placeholder()) === text);
  }
});
