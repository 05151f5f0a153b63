import assert from 'node:assert/strict';
import { account, company, useTags } from './useTags';

describe('Tags', () => {
  const { w, sandbox, requestsOf, view, input, tag, dental, name, pickColor, placeholder, asked } =
    useTags({
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
});
