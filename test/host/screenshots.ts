import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { until } from '../support/until';
import type { Theme, Workbench } from '../support/workbench';
import { closeAll, openWorkbench } from './launch';

const pictures: [Theme, string][] = [
  ['dark', 'call-dark.png'],
  ['light', 'call-light.png'],
  ['highContrast', 'call-high-contrast.png'],
  ['highContrastLight', 'call-high-contrast-light.png'],
];

/**
 * Takes a picture of the demo in every kind of theme: the trees, and a call with recording and tags.
 * @param images Where the PNG files go.
 * @param folder The folder that the window opens.
 */
export async function takeScreenshots(images: string, folder: string): Promise<void> {
  mkdirSync(images, { recursive: true });
  try {
    const w = await openWorkbench({ env: { CALLRAIL_DEMO: '1' }, folder });
    await w.openContainer('CallRail');
    await widenSideBar(w, 120);
    await unfoldTree(w);
    await openTellingCall(w);
    await w.notifications.clear();
    for (const [theme, file] of pictures) {
      await w.useTheme(theme);
      await w.page.screenshot({ path: join(images, file) });
    }
  } finally {
    await closeAll();
  }
}

/** Opens the first account down to its first company's trackers. */
async function unfoldTree(w: Workbench): Promise<void> {
  const accounts = w.view('Accounts');
  const rows = await accounts.labels();
  const account = rows.find(label => !label.startsWith('Connection'));
  if (!account) throw new Error(`No account among ${rows.join(', ')}`);
  const company = await firstBelow(w, account);
  await accounts.expand(company);
  const trackers = await firstBelow(w, company);
  await accounts.expand(trackers);
}

/** Expands a row and gives back the label of its first child. */
async function firstBelow(w: Workbench, label: string): Promise<string> {
  const accounts = w.view('Accounts');
  await accounts.expand(label);
  return until(`what is below ${label}`, async () => {
    const labels = await accounts.labels();
    const child = labels[labels.indexOf(label) + 1];
    return child !== undefined && !child.startsWith('Loading') && child;
  });
}

/** Opens calls in turn until one has a recording and tags. */
async function openTellingCall(w: Workbench): Promise<void> {
  const calls = w.view('Calls');
  await until('the calls', async () => (await calls.labels()).length > 3);
  const people = (await calls.labels()).filter(label => /^[A-Z][a-z]+ [A-Z][a-z]+$/.test(label));
  for (const person of people) {
    await calls.click(person);
    const panel = await w.editors.webview(person);
    if (await isTelling(panel)) return;
    await w.editors.close(person);
  }
  throw new Error(`None of these calls has a recording and tags: ${people.join(', ')}`);
}

async function isTelling(panel: FrameLocator): Promise<boolean> {
  await panel.getByRole('heading', { name: 'Tags' }).waitFor();
  if ((await panel.getByRole('button', { name: /^Remove/ }).count()) === 0) return false;
  const waveform = panel.locator('canvas').first();
  return waveform.waitFor({ timeout: 5_000 }).then(
    () => true,
    () => false,
  );
}

/** Drags the border between side bar and editors. */
async function widenSideBar(w: Workbench, pixels: number): Promise<void> {
  const box = await w.page.locator('.part.sidebar').boundingBox();
  if (!box) throw new Error('The side bar is closed.');
  const [x, y] = [box.x + box.width, box.y + box.height / 3];
  await w.page.mouse.move(x, y);
  await w.page.mouse.down();
  await w.page.mouse.move(x + pixels, y, { steps: 4 });
  await w.page.mouse.up();
}
