import assert from 'node:assert/strict';
import { isAnswered } from '../../src/sandbox/wire/callBasics';
import { until } from '../support/until';
import { CallsTable } from './callsTable';
import { useSignedIn } from './useSignedIn';

const account = 'Brightline Marketing';

describe('The table of calls', () => {
  let table: CallsTable;
  const { w, sandbox, requestsOf, answered } = useSignedIn({ calls: 1500 });
  const calls = () => sandbox().state.accounts[0]?.calls ?? [];
  const asked = () => {
    const path = sandbox().log.findLast(({ path }) => path.includes('/calls.json'))?.path ?? '';
    return new URL(path, sandbox().origin).searchParams;
  };

  before(() => w().view('Accounts').fold());

  it('opens from the Calls view, with its calls', async () => {
    await w().view('Calls').press('Open Calls as Table');
    table = await CallsTable.shown(w(), account);
    assert.equal(await table.box.inputValue(), 'range:recent');
    const week = Number(/ (\d+) calls$/.exec(await w().view('Calls').description())?.[1]);
    await table.states(new RegExp(`^${week} calls$`));
    assert.equal(await table.grid.getAttribute('aria-rowcount'), String(week + 1));
  });

  it('takes a query in its box, which completes as elsewhere', async () => {
    await table.box.fill('status:answered company:blue');
    await table.frame.getByRole('option', { name: /Bluebonnet Dental/ }).click();
    assert.equal(
      (await table.box.inputValue()).trim(),
      'status:answered company:"Bluebonnet Dental"',
    );
    await table.box.press('Enter');
    const company = sandbox().state.companies.find(({ name }) => name === 'Bluebonnet Dental');
    const its = calls().filter(call => call.company === company && isAnswered(call));
    await until(
      'the answered calls are asked for',
      () => asked().get('company_id') === company?.id,
    );
    await table.states(`${its.length} calls`);
  });

  it('says what is wrong with a query, with a fix, and keeps its calls', async () => {
    const before = await table.statement();
    await table.box.fill('status:mised');
    await table.box.press('Enter');
    await table.frame.getByText('status: cannot be “mised”').waitFor();
    await table.frame.getByRole('button', { name: /missed/ }).click();
    assert.equal((await table.box.inputValue()).trim(), 'status:missed');
    assert.equal(await table.statement(), before);
    await table.ask('status:answered');
    await until('all answered calls', () => asked().get('company_id') === null);
  });

  it('sorts at CallRail by a heading, and says which way', async () => {
    const durations = calls()
      .filter(isAnswered)
      .map(({ duration }) => duration ?? 0);
    const shown = async () => secondsOf((await table.column('Duration', 1))[0] ?? '');
    await table.sortBy('Duration', 'ascending');
    assert.deepEqual([asked().get('sort'), asked().get('order')], ['duration', 'asc']);
    await until('the shortest on top', async () => (await shown()) === Math.min(...durations));
    await table.sortBy('Duration', 'descending');
    await until('the longest on top', async () => (await shown()) === Math.max(...durations));
    assert.match(await table.box.inputValue(), /sort:-duration/);
  });

  it('sorts the loaded rows where CallRail does not, and says so', async () => {
    const requests = await requestsOf(async () => {
      await table.heading('Company').click();
      await table.frame.getByText('CallRail does not sort by Company').waitFor();
    });
    assert.deepEqual(requests, []);
  });

  it('asks for more of each call when a column is chosen that needs it', async () => {
    assert.ok(!asked().get('fields')?.includes('call_summary'));
    await table.button('Columns…').click();
    const dialog = table.frame.getByRole('dialog', { name: 'Columns' });
    await dialog.getByRole('searchbox', { name: 'Filter columns' }).fill('summary');
    await dialog.getByRole('checkbox', { name: 'Summary' }).check();
    await dialog.getByRole('button', { name: 'Apply' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await table.heading('Summary').waitFor();
    assert.ok(asked().get('fields')?.split(',').includes('call_summary'));
    assert.equal((await table.headings()).at(-1), 'Summary');
  });

  it('selects by keys, and copies what is selected, in the order of display', async () => {
    const missed = calls().filter(({ outcome }) => outcome === 'missed' || outcome === 'abandoned');
    await table.ask('status:missed');
    await table.states(`${missed.length} calls`);
    await table.showsFirst(
      'Customer name',
      missed.slice(0, 3).map(({ customer }) => customer.name ?? ''),
    );
    await table.select(0, 3);
    assert.deepEqual(await table.selected(), [0, 1, 2]);
    assert.deepEqual(
      await table.copiedIds(3),
      missed.slice(0, 3).map(({ id }) => id),
    );
    await table.menu('Copy', 'Copy as CSV');
    await table.frame.getByText('3 rows copied as CSV').waitFor();
    const lines = (await w().clipboard()).trim().split(/\r?\n/);
    assert.equal(lines.length, 4);
    assert.match(lines[0] ?? '', /^start_time,customer_name,/);
    await table.menu('Copy', 'Copy as JSON');
    await table.frame.getByText('3 rows copied as JSON').waitFor();
    const parsed = JSON.parse(await w().clipboard()) as { duration: number }[];
    assert.deepEqual(
      parsed.map(({ duration }) => duration),
      missed.slice(0, 3).map(({ duration }) => duration),
    );
    await table.menu('Copy', 'Copy as Markdown');
    await table.frame.getByText('3 rows copied as Markdown').waitFor();
    assert.match(await w().clipboard(), /^\| Start/);
  });

  it('opens the call in focus by Enter', async () => {
    await table.goToRow(1);
    const [, name] = await table.column('Customer name', 2);
    await w().page.keyboard.press('Enter');
    await w().editors.webview(name ?? '');
    await w().editors.close(name ?? '');
  });

  it('is the same after the window was loaded anew: query, columns, selection, place', async () => {
    table = await CallsTable.shown(w(), 'status:missed');
    await table.select(2, 2);
    const [headings, statement] = [await table.headings(), await table.statement()];
    const first = await table.column('Customer name', 5);
    await w().whenStored((await table.copiedIds(2))[1] ?? '');
    await w().reload();
    table = await CallsTable.shown(w(), 'status:missed');
    assert.equal(await table.box.inputValue(), 'status:missed');
    await table.states(statement);
    assert.deepEqual(await table.headings(), headings);
    await table.showsFirst('Customer name', first);
    assert.deepEqual(await table.selected(), [2, 3]);
  });

  it('says why calls could not be loaded, and loads them on Retry', async () => {
    sandbox().faults.add({ path: '/calls.json', status: 403, times: 1, body: { error: 'No' } });
    await answered('calls.json', () => table.button('Reload').click());
    await table.frame.getByText('does not allow this').first().waitFor();
    await table.button('Retry').first().click();
    await table.frame.getByText('does not allow this').first().waitFor({ state: 'detached' });
    await table.rows.first().waitFor();
  });

  it('opens from the palette and from a company in the tree', async () => {
    await w().view('Accounts').unfold();
    await w().view('Accounts').expand(account);
    await w().view('Accounts').contextMenu('Bluebonnet Dental', 'Open Calls as Table');
    const other = await CallsTable.shown(w(), 'Bluebonnet Dental');
    assert.equal(await other.box.inputValue(), 'company:"Bluebonnet Dental"');
  });
});

/** `5m 24s` → 324. */
function secondsOf(text: string): number {
  const units: Record<string, number> = { h: 3600, m: 60, s: 1 };
  return [...text.matchAll(/(\d+)([hms])/g)].reduce(
    (sum, [, amount, unit]) => sum + Number(amount) * (units[unit ?? ''] ?? 0),
    0,
  );
}
