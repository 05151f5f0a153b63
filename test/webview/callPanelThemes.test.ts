import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { axeFindings } from '../support/axe';
import type { CallPanelPage, PanelOptions } from '../support/callPanelPage';
import { callView } from '../support/callViews';
import { themes, type ThemeName } from '../support/themes';
import { useCallPanel } from '../support/useCallPanel';

/** Everything open and loaded, with unsaved changes, a problem at a field and a list of choices. */
async function showEverything(panel: CallPanelPage): Promise<void> {
  const { page } = panel;
  await page.getByRole('button', { name: 'Play' }).first().waitFor();
  await page.getByText('Transcript', { exact: true }).click();
  await page.getByText('Great, then I would like').waitFor();
  await page.getByText('Previous calls of this customer').click();
  await page.getByRole('button', { name: /Website pool/ }).waitFor();
  await page.getByRole('textbox', { name: 'Value' }).fill('a lot');
  await page.keyboard.press('Control+s');
  await page.getByText('Use an amount such as').waitFor();
  await page.getByRole('combobox', { name: 'Add a tag' }).fill('Sal');
  await page.getByRole('option', { name: /Sale closed/ }).waitFor();
  await page.keyboard.press('ArrowDown');
}

/** Whatever can go wrong at once: no recording, a change elsewhere, a refused field, a new tag. */
async function showTrouble(panel: CallPanelPage): Promise<void> {
  const { page } = panel;
  await page.getByText('The recording could not be loaded').waitFor();
  await page.getByText('Transcript', { exact: true }).click();
  await page.getByText('Transcripts are not in your plan.').waitFor();
  await page.getByRole('textbox', { name: 'Note' }).fill('Mine');
  await page.getByRole('textbox', { name: 'Value' }).fill('7');
  await page.keyboard.press('Control+s');
  await page.getByText('CallRail ignored the value.').waitFor();
  panel.push(callView({ form: { ...callView().form, note: 'Theirs' } }));
  await page.getByText('Changed elsewhere to').waitFor();
  await page.getByRole('combobox', { name: 'Add a tag' }).fill('Brand new');
  await page.keyboard.press('Enter');
  await page.getByText('No tag is named').waitFor();
}

const trouble: PanelOptions['handlers'] = {
  recording: () => Promise.reject(new Error('The recording’s address has expired.')),
  transcript: () => ({
    turns: [],
    text: null,
    summary: null,
    explanation: 'Transcripts are not in your plan.',
  }),
  save: () => ({
    view: callView(),
    problems: [
      { field: 'value', message: 'CallRail ignored the value.' },
      { field: 'note', message: 'CallRail ignored the note.' },
    ],
  }),
};

describe('Call panel in every theme', () => {
  const openPanel = useCallPanel({ checkPolicy: false });
  before(() => mkdirSync('out/screenshots', { recursive: true }));

  async function check(name: string, panel: CallPanelPage): Promise<void> {
    // Axe goes against the policy itself, so the page is asked first.
    assert.deepEqual(await panel.violations(), []);
    await panel.page.screenshot({ path: `out/screenshots/call-panel-${name}.png`, fullPage: true });
    assert.deepEqual(await axeFindings(panel.page), []);
  }

  for (const theme of Object.keys(themes) as ThemeName[]) {
    for (const [layout, width] of [
      ['wide', 1180],
      ['narrow', 340],
    ] as const)
      it(`has no accessibility violation: ${themes[theme].name}, ${layout}`, async () => {
        const panel = await openPanel({ theme, width, height: 1200 });
        await showEverything(panel);
        await check(`${theme}-${layout}`, panel);
      });

    it(`has none in trouble: ${themes[theme].name}`, async () => {
      const panel = await openPanel({ theme, width: 900, handlers: trouble });
      await showTrouble(panel);
      await check(`${theme}-trouble`, panel);
    });

    it(`has none when the call cannot be opened: ${themes[theme].name}`, async () => {
      const open = () => Promise.reject(new Error('The network is down.'));
      const panel = await openPanel({ theme, width: 600, height: 300, handlers: { open } });
      await panel.page.getByRole('button', { name: 'Retry' }).waitFor();
      await check(`${theme}-closed`, panel);
    });
  }

  it('follows a change of the theme while it is open', async () => {
    const panel = await openPanel({ theme: 'dark' });
    await panel.page.getByRole('button', { name: 'Play', exact: true }).waitFor();
    await panel.page.evaluate(`document.body.className = 'vscode-light';
      document.documentElement.style.setProperty('--vscode-foreground', '#3b3b3b')`);
    const color = () => panel.page.evaluate<string>('getComputedStyle(document.body).color');
    assert.equal(await color(), 'rgb(59, 59, 59)');
  });

  it('stays a small page', async () => {
    const panel = await openPanel();
    await showEverything(panel);
    const count = await panel.page.locator('*').count();
    assert.ok(count < 900, `${count} elements`);
  });
});
