import assert from 'node:assert/strict';
import { until } from '../support/until';
import { useSignedIn } from './useSignedIn';

const account = 'Brightline Marketing';
const company = 'Bluebonnet Dental';

describe('Tags', () => {
  const { w, sandbox, requestsOf, answered } = useSignedIn({
    calls: 40,
    keybindings: ({ state: { accounts } }) => {
      const [first] = accounts;
      const dental = first?.companies.find(({ name }) => name === company);
      const args = {
        accountId: first?.id,
        name: 'By keybinding',
        tag_level: 'company',
        color: 'green2',
        company_id: dental?.id,
      };
      return [{ key: 'ctrl+alt+t', command: 'callrail.createTag', args }];
    },
  });
  const view = () => w().view('Accounts');
  const input = () => w().quickInput;
  const tag = (name: string) => sandbox().state.tags.find(each => each.name === name);
  const dental = () => sandbox().state.companies.find(({ name }) => name === company);
  const dentalTag = () => {
    const found = sandbox().state.tags.find(each => each.company === dental() && !each.disabled);
    assert.ok(found);
    return found;
  };

  before(async () => {
    await w().view('Calls').fold();
    await view().expand(account, company, 'Tags');
    await view().reveal(dentalTag().name);
  });

  it('are created from the palette by account, level, company, name and color', async () => {
    await w().runCommand('CallRail: Create Tag…');
    await input().opened('CallRail: Create Tag');
    await input().pick(account);
    await input().pick('One company');
    await input().pick(company);
    await name('Referral');
    await pickColor('purple2');
    await w().statusBarItem('Tag “Referral” created').waitFor();
    await view().reveal('Referral');
    assert.equal(tag('Referral')?.color, 'purple2');
    assert.equal(tag('Referral')?.company, dental());
  });

  it('are created with a way back through all steps, which keeps what was chosen and typed', async () => {
    await w().runCommand('CallRail: Create Tag…');
    await input().pick(account);
    await input().pick('One company');
    await input().pick('Summit Roofing Co.');
    await asked('The name of the tag');
    await input().type('Half a na');
    await input().back();
    await placeholder('Choose a company');
    await input().back();
    await placeholder('Where should the tag be available?');
    await input().back();
    await placeholder('Choose an account');
    await input().pick(account);
    await input().pick('One company');
    await input().pick('Summit Roofing Co.');
    await asked('The name of the tag');
    assert.equal(await input().value(), 'Half a na');
    await name('Half a name');
    await placeholder('Choose a color');
    await input().back();
    await asked('The name of the tag');
    assert.equal(await input().value(), 'Half a name');
    await input().cancel();
    assert.equal(tag('Half a name'), undefined);
  });

  it('are of one of 24 colors, each with its swatch', async () => {
    await view().inline('Tags', 'Create Tag…');
    await name('Colorful');
    await placeholder('Choose a color');
    const rows = w().page.locator('.quick-input-list .monaco-list-row');
    await rows.first().waitFor();
    assert.equal(await rows.first().getAttribute('aria-setsize'), '24');
    const swatches = rows.locator('.quick-input-list-icon[style*="data:image/svg"]');
    assert.equal(await swatches.count(), await rows.count());
    await pickColor('blue2');
    await view().reveal('Colorful');
  });

  it('are created from a folder in its company, without asking where, reading only that folder anew', async () => {
    const requests = await requestsOf(async () => {
      await view().inline('Tags', 'Create Tag…');
      await input().opened('CallRail: Create Tag');
      await name('From the folder');
      await pickColor('cyan1');
      await view().reveal('From the folder');
    });
    assert.deepEqual(
      requests.filter(request => request !== 'GET tags'),
      ['POST tags'],
    );
    const lists = sandbox().log.filter(
      ({ method, path }) =>
        method === 'GET' && /per_page=100|company_id/.test(path) && path.includes('/tags.json'),
    );
    assert.ok(lists.at(-1)?.path.includes(`company_id=${dental()?.id}`));
    assert.equal(tag('From the folder')?.company, dental());
  });

  it('are created for the whole account from its folder, by Enter in the first color', async () => {
    await view().contextMenu('Account tags', 'Create Tag…');
    await name('Everywhere');
    await placeholder('Choose a color');
    await input().row('gray1').and(w().page.locator('.focused')).waitFor();
    await w().page.keyboard.press('Enter');
    await w().statusBarItem('Tag “Everywhere” created').waitFor();
    assert.equal(tag('Everywhere')?.company, null);
    await view().expand('Account tags');
    await view().reveal('Everywhere');
    await view().collapse('Account tags');
  });

  it('are created by a keybinding that says it all, without a question', async () => {
    await w().page.keyboard.press('Control+Alt+t');
    await w().statusBarItem('Tag “By keybinding” created').waitFor();
    assert.equal(await w().page.locator('.quick-input-widget').isVisible(), false);
    await view().reveal('By keybinding');
    assert.equal(tag('By keybinding')?.color, 'green2');
  });

  it('cannot take a name that is taken, which is said while it is typed', async () => {
    await view().inline('Tags', 'Create Tag…');
    await asked('The name of the tag');
    await input().type('referral');
    await input().complains('There is a tag of this name already.');
    await input().type(' ');
    await input().complains('A tag needs a name.');
    await input().cancel();
  });

  it('keep what was typed when CallRail refuses it, and say why', async () => {
    await view().inline('Tags', 'Create Tag…');
    await name('Refused once');
    sandbox().faults.add({
      method: 'POST',
      path: '/tags.json',
      status: 422,
      body: { error: 'Name is reserved' },
    });
    await pickColor('yellow1');
    await input().complains('Name is reserved');
    assert.equal(await input().value(), 'Refused once');
    // What is typed goes into the box again, and the color is still chosen.
    await w().page.keyboard.press('End');
    await w().page.keyboard.type(', taken then');
    await w().page.keyboard.press('Enter');
    await placeholder('Choose a color');
    await w().page.keyboard.press('Enter');
    await view().reveal('Refused once, taken then');
    assert.equal(tag('Refused once, taken then')?.color, 'yellow1');
  });

  it('say that rights are missing without losing what was typed', async () => {
    await view().expand('Lakeshore Health Partners');
    await view().contextMenu('Lakeshore Health Partners', 'Create Tag…');
    await input().pick('Whole account');
    await name('Not for managers');
    await pickColor('pink1');
    await input().complains('CallRail does not allow this');
    assert.equal(await input().value(), 'Not for managers');
    await input().back();
    await placeholder('Where should the tag be available?');
    await input().pick('One company');
    await input().pick('Lakeshore Family Medicine');
    await asked('The name of the tag');
    await w().page.keyboard.press('Enter');
    await placeholder('Choose a color');
    await w().page.keyboard.press('Enter');
    await w().statusBarItem('Tag “Not for managers” created').waitFor();
    await view().collapse('Lakeshore Health Partners');
  });

  it('are renamed and recolored, with what they are as the default', async () => {
    const requests = await requestsOf(async () => {
      await view().inline('Referral', 'Edit Tag…');
      await input().opened('CallRail: Edit Tag');
      assert.equal(await input().value(), 'Referral');
      await input().answer('Recommendation');
      await placeholder('Choose a color');
      const active = w().page.locator('.quick-input-list .monaco-list-row.focused');
      assert.match(await active.innerText(), /purple2\s*current/);
      await pickColor('gray2');
      await view().reveal('Recommendation');
    });
    assert.ok(requests.includes(`PUT tags/${tag('Recommendation')?.id}`));
    assert.equal(tag('Recommendation')?.color, 'gray2');
    assert.equal(await view().row('Referral').count(), 0);
  });

  it('are disabled and enabled again', async () => {
    await view().contextMenu('Recommendation', 'Disable Tag');
    await w().statusBarItem('Tag “Recommendation” disabled').waitFor();
    await until(
      'it reads disabled',
      async () => (await view().rowDescription('Recommendation')) === 'disabled',
    );
    assert.equal(await view().accessibleName('Recommendation'), 'Tag Recommendation, disabled');
    const entries = await view().menuEntries('Recommendation');
    assert.ok(entries.includes('Enable Tag') && !entries.includes('Disable Tag'));
    await view().contextMenu('Recommendation', 'Enable Tag');
    await until(
      'it reads as others do',
      async () => (await view().rowDescription('Recommendation')) === '',
    );
  });

  it('are deleted only after a modal that states the consequence', async () => {
    const id = tag('Recommendation')?.id;
    const nothing = await requestsOf(async () => {
      await view().contextMenu('Recommendation', 'Delete Tag…');
      const said = await w().dialog.press('Cancel');
      assert.match(said, /Delete the tag “Recommendation”\?/);
      assert.match(said, /It leaves every call/);
      assert.match(said, /cannot be undone/);
    });
    assert.deepEqual(nothing, []);
    await view().reveal('Recommendation');
    const requests = await requestsOf(async () => {
      await view().contextMenu('Recommendation', 'Delete Tag…');
      await answered('company_id', () => w().dialog.press('Delete'));
      await until('it is gone', async () => (await view().row('Recommendation').count()) === 0);
    });
    assert.deepEqual(requests, [`DELETE tags/${id}`, 'GET tags']);
    assert.equal(tag('Recommendation'), undefined);
  });

  it('are chosen by name in the palette, with where they belong', async () => {
    await w().runCommand('CallRail: Delete Tag…');
    await input().pick(account);
    await placeholder('Choose a tag');
    const row = input().row('By keybinding');
    await input().type('By keyb');
    assert.match(await row.innerText(), new RegExp(company));
    await input().pick('By keybinding');
    await w().dialog.press('Delete');
    await until('it is gone', () => tag('By keybinding') === undefined);
  });

  it('offer to try again when CallRail fails', async () => {
    const { id, name } = dentalTag();
    sandbox().faults.add({ method: 'PUT', path: `/tags/${id}`, status: 503, times: 4 });
    await view().contextMenu(name, 'Disable Tag');
    await w().notifications.expect('not available right now (503)', { press: 'Retry' });
    await until(
      'it is disabled',
      () => sandbox().state.tags.find(each => each.id === id)?.disabled,
    );
    await w().notifications.clear();
  });

  async function name(text: string): Promise<void> {
    await asked('The name of the tag');
    await input().answer(text);
  }

  async function pickColor(color: string): Promise<void> {
    await placeholder('Choose a color');
    await input().pick(color, { filter: color });
  }

  async function placeholder(text: string): Promise<void> {
    await until(`"${text}" is asked`, async () => (await input().placeholder()) === text);
  }

  async function asked(text: string): Promise<void> {
    await until(`"${text}" is asked`, async () => (await input().message()).startsWith(text));
  }
});
