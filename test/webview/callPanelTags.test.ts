import assert from 'node:assert/strict';
import type { CallPanelPage } from '../support/callPanelPage';
import { callView, tagChoices } from '../support/callViews';
import { until } from '../support/until';
import { hasFocus, hasText, useCallPanel } from '../support/useCallPanel';

const field = (panel: CallPanelPage) => panel.page.getByRole('combobox', { name: 'Add a tag' });
const note = (panel: CallPanelPage) => panel.page.getByRole('textbox', { name: 'Note' });
const status = (panel: CallPanelPage) => panel.page.locator('.tags > .section-body > .status');
const names = (panel: CallPanelPage) => panel.page.locator('.chip-name').allInnerTexts();
const options = (panel: CallPanelPage) => panel.page.locator('.choice-name').allInnerTexts();
const active = (panel: CallPanelPage) =>
  panel.page.locator('[role=option][aria-selected=true] .choice-name').allInnerTexts();

const chipColors = `[...document.querySelectorAll('.chip')]
  .map(chip => getComputedStyle(chip))
  .map(({ color, backgroundColor }) => [color, backgroundColor])`;

describe('Call panel: tags', () => {
  const openPanel = useCallPanel();

  it('are chips in CallRail’s colours', async () => {
    const panel = await openPanel();
    await field(panel).waitFor();
    assert.deepEqual(await names(panel), ['Schedule requested', 'Existing customer', 'Follow up']);
    const colors = await panel.page.evaluate(chipColors);
    assert.deepEqual(colors, [
      ['rgb(5, 79, 47)', 'rgb(177, 240, 210)'],
      ['rgb(70, 70, 70)', 'rgb(56, 215, 144)'],
      ['rgb(0, 0, 0)', 'rgb(194, 194, 194)'],
    ]);
  });

  it('take the theme’s colours in high contrast', async () => {
    const panel = await openPanel({ theme: 'hc-black' });
    await field(panel).waitFor();
    const [first] = await panel.page.evaluate<string[][]>(chipColors);
    assert.deepEqual(first, ['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
  });

  it('are taken off one by one, and the focus stays near', async () => {
    const panel = await openPanel();
    await panel.page.getByRole('button', { name: 'Remove tag Existing customer' }).click();
    await hasText(status(panel), 'Tag “Existing customer” removed.');
    assert.deepEqual(panel.asked('removeTag'), [{ name: 'Existing customer' }]);
    assert.deepEqual(await names(panel), ['Schedule requested', 'Follow up']);
    await hasFocus(panel, 'Remove tag Follow up');
    await panel.page.keyboard.press('Enter');
    await hasFocus(panel, 'Remove tag Schedule requested');
    await panel.page.keyboard.press('Space');
    await hasFocus(panel, 'Add a tag');
    await panel.page.getByText('This call has no tags.').waitFor();
  });

  it('are asked for anew once they changed elsewhere', async () => {
    const panel = await openPanel();
    await field(panel).fill('Sp');
    await panel.page.getByRole('option').first().waitFor();
    panel.answer('tagChoices', () => [
      { name: 'Spoke Spanish', color: null, background: null, level: 'account' },
    ]);
    panel.tell('tagsChanged');
    panel.push(callView({ tags: [] }));
    await panel.page.getByText('This call has no tags.').waitFor();
    await note(panel).focus();
    await field(panel).fill('Spo');
    await panel.page.getByRole('option', { name: /Spoke Spanish/ }).waitFor();
    assert.deepEqual(await options(panel), ['Spoke Spanish']);
  });

  it('are offered as one types, with their level, and picked by keyboard', async () => {
    const panel = await openPanel();
    await field(panel).focus();
    await panel.page.keyboard.type('S');
    await panel.page.getByRole('option').first().waitFor();
    assert.deepEqual(await options(panel), ['Sale closed', 'Service area', 'Spanish speaker']);
    assert.equal(await field(panel).getAttribute('aria-expanded'), 'true');
    await hasText(panel.page.locator('.choices-note'), '3 tags match.');
    await panel.page.keyboard.press('ArrowDown');
    assert.deepEqual(await active(panel), ['Sale closed']);
    await panel.page.keyboard.press('ArrowUp');
    assert.deepEqual(await active(panel), ['Spanish speaker']);
    const id = await field(panel).getAttribute('aria-activedescendant');
    assert.equal(await panel.page.locator(`[id="${id}"]`).innerText(), 'Spanish speaker\nAccount');
    await panel.page.keyboard.press('Enter');
    await hasText(status(panel), 'Tag “Spanish speaker” added.');
    assert.deepEqual(panel.asked('addTag'), [{ name: 'Spanish speaker' }]);
    assert.equal(await field(panel).inputValue(), '');
    assert.equal(await field(panel).getAttribute('aria-expanded'), 'false');
    await hasFocus(panel, 'Add a tag');
  });

  it('are picked by mouse, too', async () => {
    const panel = await openPanel();
    await field(panel).click();
    await panel.page.getByRole('option', { name: /Wrong number/ }).click();
    await hasText(status(panel), 'Tag “Wrong number” added.');
  });

  it('list those only that the call has not', async () => {
    const panel = await openPanel();
    await field(panel).click();
    await panel.page.getByRole('option').first().waitFor();
    assert.ok(!(await options(panel)).includes('Schedule requested'));
  });

  it('close their list by Escape, then empty the field', async () => {
    const panel = await openPanel();
    await field(panel).focus();
    await panel.page.keyboard.type('sal');
    await panel.page.getByRole('option').first().waitFor();
    await panel.page.keyboard.press('Escape');
    await panel.page.getByRole('listbox').first().waitFor({ state: 'hidden' });
    assert.equal(await field(panel).inputValue(), 'sal');
    await panel.page.keyboard.press('Escape');
    assert.equal(await field(panel).inputValue(), '');
  });

  it('say how many there are when not all can be listed', async () => {
    const many = Array.from({ length: 70 }, (_, index) => ({
      name: `Tag ${index}`,
      color: null,
      background: null,
      level: 'company' as const,
    }));
    const panel = await openPanel({ handlers: { tagChoices: () => many } });
    await field(panel).click();
    await panel.page.getByRole('option').first().waitFor();
    assert.equal(await panel.page.getByRole('option').count(), 50);
    await hasText(panel.page.locator('.choices-note'), '50 of 70 tags; type to narrow.');
  });

  it('are read once, when the field is first used', async () => {
    const panel = await openPanel();
    await field(panel).waitFor();
    assert.equal(panel.asked('tagChoices').length, 0);
    await field(panel).click();
    await panel.page.getByRole('option').first().waitFor();
    await note(panel).focus();
    await field(panel).focus();
    await panel.page.keyboard.type('wrong');
    await until('one match', async () => (await options(panel)).length === 1);
    assert.equal(panel.asked('tagChoices').length, 1);
  });

  it('take an existing name in any case for that tag', async () => {
    const panel = await openPanel();
    await field(panel).fill('wrong NUMBER');
    await panel.page.keyboard.press('Enter');
    await hasText(status(panel), 'Tag “Wrong number” added.');
  });

  it('say that the call has one already', async () => {
    const panel = await openPanel();
    await field(panel).fill('follow up');
    await panel.page.getByRole('button', { name: 'Add', exact: true }).click();
    await hasText(status(panel), 'This call already has the tag “Follow up”.');
    assert.equal(panel.asked('addTag').length, 0);
  });

  it('ask before a name that no tag has would create one', async () => {
    const panel = await openPanel();
    await field(panel).fill('Brand new');
    await panel.page.keyboard.press('Enter');
    await panel.page
      .getByRole('alert')
      .getByText('No tag is named “Brand new”. Create it in this company?')
      .waitFor();
    assert.equal(panel.asked('addTag').length, 0);
    await hasFocus(panel, 'Create');
    await panel.page.keyboard.press('Enter');
    await hasText(status(panel), 'Tag “Brand new” added.');
    assert.deepEqual(panel.asked('addTag'), [{ name: 'Brand new' }]);
  });

  for (const key of ['Cancel', 'Escape'])
    it(`create nothing after ${key}, and keep the name to correct`, async () => {
      const panel = await openPanel();
      await field(panel).fill('Sale clsed');
      await panel.page.keyboard.press('Enter');
      await hasFocus(panel, 'Create');
      if (key === 'Escape') await panel.page.keyboard.press('Escape');
      else await panel.page.getByRole('button', { name: 'Cancel' }).click();
      await hasFocus(panel, 'Add a tag');
      assert.equal(await field(panel).inputValue(), 'Sale clsed');
      assert.equal(await panel.page.getByText('No tag is named').isVisible(), false);
      assert.equal(panel.asked('addTag').length, 0);
    });

  it('ask, too, when nobody knows which names exist', async () => {
    const panel = await openPanel({
      handlers: { tagChoices: () => Promise.reject(new Error('No access')) },
    });
    await field(panel).fill('Wrong number');
    await panel.page.keyboard.press('Enter');
    await panel.page.getByRole('alert').getByText('The tags could not be read.').waitFor();
    panel.answer('tagChoices', () => tagChoices);
    await panel.page.getByRole('button', { name: 'Cancel' }).click();
    await panel.page.keyboard.press('Enter');
    await hasText(status(panel), 'Tag “Wrong number” added.');
  });

  it('keep the name and say why when one could not be added', async () => {
    const panel = await openPanel({
      handlers: { addTag: () => Promise.reject(new Error('CallRail answered 500.')) },
    });
    await field(panel).fill('Wrong number');
    await panel.page.keyboard.press('Enter');
    await hasText(status(panel), 'The tags were not changed: CallRail answered 500.');
    assert.equal(await field(panel).inputValue(), 'Wrong number');
    assert.deepEqual(await names(panel), ['Schedule requested', 'Existing customer', 'Follow up']);
  });

  it('say so when the server ignored a change without a word', async () => {
    const panel = await openPanel({
      handlers: {
        removeTag: () => ({
          view: callView(),
          problems: [{ field: 'tags', message: 'CallRail kept the tag.' }],
        }),
      },
    });
    await panel.page.getByRole('button', { name: 'Remove tag Follow up' }).click();
    await hasText(status(panel), 'The tags were not changed: CallRail kept the tag.');
  });

  it('leave a draft alone', async () => {
    const panel = await openPanel();
    await note(panel).fill('Mine');
    await panel.page.getByRole('button', { name: 'Remove tag Follow up' }).click();
    await hasText(status(panel), 'Tag “Follow up” removed.');
    assert.equal(await note(panel).inputValue(), 'Mine');
  });
});
