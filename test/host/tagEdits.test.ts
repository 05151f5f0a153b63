import assert from 'node:assert/strict';
import { until } from '../support/until';
import { account, company, useTags } from './useTags';

describe('Tags', () => {
  const { w, sandbox, requestsOf, answered, view, input, tag, dentalTag, pickColor, placeholder } =
    useTags({
      prepare: ({ state }) => {
        const owner = state.companies.find(each => each.name === company);
        assert.ok(owner);
        for (const name of ['Referral', 'Unwanted'])
          state.addTag(owner.account, owner, name, 'purple2', 0);
      },
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
    const row = input().row('Unwanted');
    await input().type('Unwan');
    assert.match(await row.innerText(), new RegExp(company));
    await input().pick('Unwanted');
    await w().dialog.press('Delete');
    await until('it is gone', () => tag('Unwanted') === undefined);
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
});
