import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { until } from '../support/until';
import type { Theme, Workbench } from '../support/workbench';
import { CallsTable } from './callsTable';
import { closeAll, openWorkbench } from './launch';

const everyTheme: [Theme, string][] = [
  ['dark', 'dark'],
  ['light', 'light'],
  ['highContrast', 'high-contrast'],
  ['highContrastLight', 'high-contrast-light'],
];

/**
 * Takes pictures of the demo: a call with recording and tags in every kind of theme, beside the
 * trees; a record as a file beside the requests, a table of calls and analytics in dark and light, or
 * in every kind.
 * @param images Where the PNG files go.
 * @param folder The folder that the window opens.
 */
export async function takeScreenshots(
  images: string,
  folder: string,
  { all = false } = {},
): Promise<void> {
  mkdirSync(images, { recursive: true });
  const themes = all ? everyTheme : everyTheme.slice(0, 2);
  try {
    const w = await openWorkbench({ env: { CALLRAIL_DEMO: '1' }, folder });
    const take = async (name: string, themes: [Theme, string][]) => {
      await w.notifications.clear();
      for (const [theme, suffix] of themes) {
        await w.useTheme(theme);
        writeFileSync(join(images, `${name}-${suffix}.png`), await still(w));
      }
    };
    await w.openContainer('CallRail');
    await widenSideBar(w, 120);
    await unfoldTree(w);
    const person = await openTellingCall(w);
    await take('call', everyTheme);
    await w.editors.close(person);
    await showRecord(w, person);
    await take('record', themes);
    await w.runCommand('View: Close All Editors');
    // A side bar would leave little room to what these are about.
    await showTable(w);
    await w.runCommand('View: Toggle Primary Side Bar Visibility');
    await w.page.setViewportSize({ width: 1400, height: 740 });
    await take('table', themes);
    await w.page.setViewportSize({ width: 1400, height: 1000 });
    await showAnalytics(w);
    await take('analytics', themes);
  } finally {
    await closeAll();
  }
}

/** A picture of the window once nothing in it moves any more. */
async function still(w: Workbench): Promise<Buffer> {
  // What was clicked was scrolled to, and took the whole window along by a few pixels.
  await w.page
    .evaluate(`for (let part = document.querySelector('.part.editor'); part; part = part.parentElement)
    part.scrollTo(0, 0);`);
  let last = await w.page.screenshot();
  await until('a window at rest', async () => {
    const now = await w.page.screenshot();
    const rests = now.equals(last);
    last = now;
    return rests;
  });
  return last;
}

/** Opens a call as a file, beside the requests that this has taken. */
async function showRecord(w: Workbench, person: string): Promise<void> {
  await w.view('Calls').contextMenu(person, 'Open as JSON');
  await w.editors.contains('"lead_status"');
  await w.view('Accounts').fold();
  await w.view('Requests').unfold();
  await until('the requests', async () => (await w.view('Requests').labels()).length > 3);
}

/** Opens a table of some calls, with a few selected. */
async function showTable(w: Workbench): Promise<void> {
  await w.view('Calls').press('Open Calls as Table');
  const tab = await until('the table', async () => (await w.editors.titles())[0]);
  const table = await CallsTable.shown(w, tab);
  await table.ask('status:answered tag:"Existing customer" range:last_30_days');
  await table.frame.locator('h1', { hasText: '30 days before today' }).waitFor();
  await table.select(2, 3);
}

/** Opens the numbers of a month. */
async function showAnalytics(w: Workbench): Promise<void> {
  await w.runCommand('CallRail: Show Analytics');
  const tab = await until('analytics', async () =>
    (await w.editors.titles()).find(title => title.startsWith('Analytics')),
  );
  const page = await w.editors.webview(tab);
  const total = page.locator('.tile-value').first();
  const before = await total.innerText();
  const box = page.getByRole('combobox', { name: 'Search calls' });
  await box.fill('range:last_30_days');
  await box.press('Escape');
  await box.press('Enter');
  await until('other numbers', async () => {
    const now = await total.innerText({ timeout: 1_000 }).catch(() => before);
    return now !== before;
  });
  await page.getByRole('region', { name: 'Breakdown' }).locator('canvas').waitFor();
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

/** Opens calls in turn until one has a recording and tags; gives back whose it is. */
async function openTellingCall(w: Workbench): Promise<string> {
  const calls = w.view('Calls');
  await until('the calls', async () => (await calls.labels()).length > 3);
  const people = (await calls.labels()).filter(label => /^[A-Z][a-z]+ [A-Z][a-z]+$/.test(label));
  for (const person of people) {
    await calls.click(person);
    const panel = await w.editors.webview(person);
    if (await isTelling(panel)) return person;
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
