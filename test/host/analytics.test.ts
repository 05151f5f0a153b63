import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator, Locator } from 'playwright-core';
import type { CallRecord } from '../../src/sandbox/records';
import { isAnswered } from '../../src/sandbox/wire/callBasics';
import { until } from '../support/until';
import { readable } from '../support/workbench/text';
import { CallsTable } from './callsTable';
import { useSignedIn } from './useSignedIn';
import { useTemporaryFolder } from './useTemporaryFolder';

const account = 'Brightline Marketing';

describe('Analytics', () => {
  const folder = useTemporaryFolder();
  let page: FrameLocator;
  const { w, sandbox, requestsOf } = useSignedIn({ calls: 1500, folder });
  const region = (name: string) => page.getByRole('region', { name, exact: true });
  const box = () => page.getByRole('combobox', { name: 'Search calls' });
  const calls = () => sandbox().state.accounts[0]?.calls ?? [];
  const reports = () => sandbox().log.filter(({ path }) => /(summary|timeseries)\.json/.test(path));
  const numbersOf = (some: readonly CallRecord[]) => ({
    'Total calls': some.length,
    Answered: some.filter(isAnswered).length,
    Missed: some.filter(({ outcome }) => outcome === 'missed' || outcome === 'abandoned').length,
    Leads: new Set(some.map(({ customer }) => customer)).size,
  });

  before(() => w().view('Accounts').fold());

  it('opens from the Calls view, with the numbers of its calls', async () => {
    const week = Number(/ (\d+) calls$/.exec(await w().view('Calls').description())?.[1]);
    await w().view('Calls').press('Show Analytics');
    page = await w().editors.webview(`Analytics: ${account}`);
    await tile('Total calls', week);
    assert.equal(await box().inputValue(), 'range:recent');
  });

  it('counts what CallRail counts, within the bounds that CallRail states', async () => {
    await ask('from:2026-01-01 to:2026-06-30');
    const [start, end] = ['2026-01-01T00:00-08:00', '2026-07-01T00:00-07:00'].map(Date.parse);
    const some = calls().filter(
      ({ startedAt }) => startedAt >= (start ?? 0) && startedAt < (end ?? 0),
    );
    for (const [label, number] of Object.entries(numbersOf(some))) await tile(label, number);
    const bounds = readable(await region('Summary').locator('dl').innerText());
    assert.match(bounds, /Jan 1, 2026, 12:00 AM to Jun 30, 2026, 11:59 PM \(Pacific Time/);
  });

  it('shows them over time, by an interval, with a table of the same numbers', async () => {
    await page.getByText('Show as table').click();
    const rows = region('Calls over time').locator('tbody tr');
    await interval('Month').click();
    await until('a row a month', async () => (await rows.count()) === 6);
    await sumOf(
      rows,
      calls().filter(within('2026-01-01T00:00-08:00', '2026-07-01T00:00-07:00')).length,
    );
    const requests = await requestsOf(async () => {
      await interval('Week').click();
      await until('a row a week', async () => [26, 27].includes(await rows.count()));
    });
    assert.deepEqual(requests, ['GET calls/timeseries']);
    await sumOf(
      rows,
      calls().filter(within('2026-01-01T00:00-08:00', '2026-07-01T00:00-07:00')).length,
    );
  });

  it('splits a series of more than 200 points, without gaps or doubles', async () => {
    await ask('from:2026-01-01 to:2026-11-19');
    const rows = region('Calls over time').locator('tbody tr');
    const all = calls().filter(within('2026-01-01T00:00-08:00', '2026-11-20T00:00-08:00')).length;
    await tile('Total calls', all);
    if ((await interval('Day').getAttribute('aria-pressed')) !== 'true')
      await interval('Day').click();
    await until('a row a day', async () => (await rows.count()) === 323);
    await sumOf(rows, all);
    await region('Calls over time').getByText('2 requests').first().waitFor();
  });

  it('breaks the calls down, and leads from a number to its calls as a table', async () => {
    await region('Breakdown').getByRole('button', { name: 'Company', exact: true }).click();
    const row = region('Breakdown').locator('tbody tr', { hasText: 'Bluebonnet Dental' });
    await row.waitFor();
    const its = calls()
      .filter(within('2026-01-01T00:00-08:00', '2026-11-20T00:00-08:00'))
      .filter(({ company }) => company.name === 'Bluebonnet Dental');
    assert.equal(numberIn(await row.locator('td').first().innerText()), its.length);
    await row.getByRole('button', { name: 'Bluebonnet Dental' }).click();
    const table = await CallsTable.shown(w(), account);
    assert.match(await table.box.inputValue(), /company:"Bluebonnet Dental"/);
    await table.states(its.length > 250 ? `of ${its.length} calls` : `${its.length} calls`);
  });

  it('copies its numbers, and saves the picture of a chart where the user says', async () => {
    await w().editors.tab(`Analytics: ${account}`).click();
    page = await w().editors.webview(`Analytics: ${account}`);
    await region('Breakdown').getByRole('button', { name: 'Copy as CSV' }).click();
    await until('the CSV', async () => (await w().clipboard()).includes('Bluebonnet Dental,'));
    const file = join(folder(), 'chart.png');
    await region('Calls over time').getByRole('button', { name: 'Save as PNG…' }).click();
    await w().quickInput.choosePath(file, '.png');
    await until('the picture', () => existsSync(file));
    assert.equal(readFileSync(file).subarray(1, 4).toString(), 'PNG');
  });

  it('says what CallRail cannot count by', async () => {
    await ask('range:last_month has:recording');
    await page.getByText('CallRail cannot count by has:recording').waitFor();
  });

  it('says what is wrong with a query, and keeps its numbers', async () => {
    await loaded();
    const before = reports().length;
    await box().fill('range:last_mont');
    await box().press('Escape');
    await box().press('Enter');
    await page.getByText('range: cannot be “last_mont”').waitFor();
    assert.equal(reports().length, before);
  });

  it('loads each part by itself: one that fails says so, and is asked again', async () => {
    const broken = sandbox().faults.add({ path: 'timeseries.json', status: 403, times: Infinity });
    await page.getByRole('button', { name: 'Reload', exact: true }).click();
    await region('Calls over time').getByText('does not allow this').waitFor();
    await region('Summary').locator('.tile').first().waitFor();
    broken.dispose();
    await region('Calls over time').getByRole('button', { name: 'Retry' }).click();
    await region('Calls over time').locator('canvas').waitFor();
  });

  it('follows the theme, and is there again after a reload', async () => {
    const color = () => page.locator('body').evaluate<string, Element>(backgroundOf);
    const before = await color();
    await w().useTheme('highContrast');
    await until('other colours', async () => (await color()) !== before);
    await ask('range:last_30_days');
    await w().whenStored('range:last_30_days');
    await w().reload();
    page = await w().editors.webview(`Analytics: ${account}`);
    await region('Breakdown').locator('canvas').waitFor();
    assert.equal(await box().inputValue(), 'range:last_30_days');
    assert.equal(
      await region('Breakdown')
        .getByRole('button', { name: 'Company', exact: true })
        .getAttribute('aria-pressed'),
      'true',
    );
  });

  const interval = (name: string) =>
    region('Calls over time').getByRole('button', { name: new RegExp(`^${name}`) });

  async function ask(query: string): Promise<void> {
    await box().fill(query);
    // What is offered while one types must not be taken for what was meant.
    await box().press('Escape');
    await box().press('Enter');
  }

  /** Waits until every part shows its numbers. */
  async function loaded(): Promise<void> {
    await region('Summary').locator('.tile').first().waitFor();
    for (const part of ['Calls over time', 'Breakdown'])
      await region(part).locator('canvas').waitFor();
  }

  /** Waits until a tile of the summary shows a number. */
  async function tile(label: string, number: number): Promise<void> {
    const value = region('Summary')
      .locator('.tile')
      .filter({ has: page.getByRole('heading', { name: label, exact: true }) })
      .locator('.tile-value');
    let last: number | undefined;
    await until(`${number} ${label}`, async () => {
      last = numberIn(await value.innerText({ timeout: 2_000 }).catch(() => ''));
      return last === number;
    }).catch(() => assert.equal(last, number, label));
  }

  /** Waits until the first numbers of the rows add up to this. */
  async function sumOf(rows: Locator, wanted: number): Promise<void> {
    let sum = 0;
    await until(`${wanted} in all`, async () => {
      const numbers = await rows.locator('td:nth-child(2)').allInnerTexts();
      sum = numbers.reduce((all, text) => all + numberIn(text), 0);
      return sum === wanted;
    }).catch(() => assert.equal(sum, wanted));
  }
});

/** As much of an element as is looked at here; tests know nothing of the DOM. */
interface Element {
  ownerDocument: {
    defaultView: { getComputedStyle: (element: Element) => { backgroundColor: string } };
  };
}

function backgroundOf(element: Element): string {
  return element.ownerDocument.defaultView.getComputedStyle(element).backgroundColor;
}

function within(from: string, before: string): (call: CallRecord) => boolean {
  return ({ startedAt }) => startedAt >= Date.parse(from) && startedAt < Date.parse(before);
}

/** `1,284` → 1284. */
function numberIn(text: string): number {
  return Number(text.replace(/[^\d]/g, ''));
}
