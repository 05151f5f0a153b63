import assert from 'node:assert/strict';
import { until } from '../support/until';
import { hasFocus, hasText, useCallPanel } from '../support/useCallPanel';

describe('Call panel: by keyboard alone', () => {
  const openPanel = useCallPanel();

  it('reaches everything in reading order', async () => {
    const panel = await openPanel();
    const { page } = panel;
    await page.getByRole('button', { name: 'Play', exact: true }).waitFor();
    await page.getByRole('textbox', { name: 'Note' }).fill('Changed');
    await page.locator('h1').click();
    await page.evaluate('document.activeElement.blur()');
    const stops: string[] = [];
    for (let count = 0; count < 60; count += 1) {
      await page.keyboard.press('Tab');
      const name = await panel.focused();
      if (stops.length > 0 && (name === stops[0] || (await page.evaluate('!document.hasFocus()'))))
        break;
      if (await page.evaluate('document.activeElement === document.body')) break;
      stops.push(name);
    }
    assert.deepEqual(stops, [
      'Open in CallRail',
      'Open as JSON',
      'Copy ID',
      'Position in the recording',
      'Play',
      'Playback speed',
      'Download',
      'Copy recording link',
      'Open recording link',
      'Copy player link',
      'Open CallRail’s player',
      'Transcript',
      'Customer name',
      'Lead status',
      'Value',
      'Note',
      'Save',
      'Revert',
      'Previous calls of this customer2',
      'Remove tag Schedule requested',
      'Remove tag Existing customer',
      'Remove tag Follow up',
      'Add a tag',
      'Add',
      'Copy +15555550123',
      'Copy +15555550188',
      'Copy +15555550199',
      stops.find(stop => stop.startsWith('MilestoneDate')),
      'Mark as spam…',
    ]);
  });

  it('shows where the focus is', async () => {
    const panel = await openPanel();
    const { page } = panel;
    await page.getByRole('button', { name: 'Play', exact: true }).waitFor();
    for (const selector of ['.position', '.disclosure-toggle', '.chip button', '.scroller']) {
      const element = page.locator(selector).first();
      await element.focus();
      await page.keyboard.press('Shift');
      const outline = await page.evaluate<string>(
        `getComputedStyle(document.querySelector('${selector}')).outlineStyle`,
      );
      assert.equal(outline, 'solid', selector);
    }
  });

  it('goes through a whole piece of work', async () => {
    const panel = await openPanel();
    const { page } = panel;
    const press = (...keys: string[]) =>
      keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
    await page.getByRole('slider').focus();
    await press('ArrowRight', 'Space');
    await page.getByRole('button', { name: 'Pause' }).waitFor();
    await press('Space');
    await page.getByRole('button', { name: 'Transcript' }).focus();
    await press('Enter');
    await page.locator('.turn').first().waitFor();
    await press('Tab');
    await hasFocus(panel, /Widget Shop, this is Sam/);

    await page.getByRole('combobox', { name: 'Lead status' }).focus();
    await press('ArrowDown', 'Tab');
    await hasFocus(panel, 'Value');
    await press('Control+a');
    await page.keyboard.type('75');
    await press('Control+s');
    await hasText(page.locator('.lead').getByRole('status'), 'Saved.');
    assert.deepEqual(panel.asked('save'), [{ lead_status: 'not_a_lead', value: '75' }]);

    await page.getByRole('combobox', { name: 'Add a tag' }).focus();
    await page.keyboard.type('sp');
    await until('the choice', () => page.getByRole('option').count());
    await press('ArrowDown', 'Enter');
    await page.getByRole('button', { name: 'Remove tag Spanish speaker' }).waitFor();
  });

  it('keeps the focus in the form after a save by its button', async () => {
    const panel = await openPanel();
    await panel.page.getByRole('textbox', { name: 'Note' }).fill('Hello');
    await panel.page.getByRole('button', { name: 'Save' }).focus();
    await panel.page.keyboard.press('Enter');
    await hasText(panel.page.locator('.lead').getByRole('status'), 'Saved.');
    await hasFocus(panel, 'Saved.');
  });

  it('moves nothing for people who asked for less motion', async () => {
    const { page } = await openPanel({ reducedMotion: true });
    await page.locator('.disclosure .icon-chevron').first().waitFor();
    const transition = await page.evaluate<string>(
      `getComputedStyle(document.querySelector('.disclosure .icon-chevron')).transitionDuration`,
    );
    assert.equal(Number.parseFloat(transition), 0);
  });
});
