import assert from 'node:assert/strict';
import { Remediable } from '../support/panelPage';
import { useTablePanel } from '../support/tablePanelPage';
import { rowId } from '../support/tableViews';
import { until } from '../support/until';
import { deferred, hasFocus, hasText } from '../support/usePanels';

describe('Table: what surrounds the grid', () => {
  const openTable = useTablePanel();

  it('says whose calls these are, how far they reach and what to know', async () => {
    const panel = await openTable({
      facts: {
        rows: 37,
        hasMore: true,
        statement: '37 of the first 2,000 calls match (8 requests)',
        notes: ['CallRail cannot filter by min-duration:60.'],
      },
    });
    await panel.ready();
    await hasText(panel.page.locator('h1'), 'Acme Dental · last 25 months');
    await panel.page.getByText('37 of the first 2,000 calls match (8 requests)').first().waitFor();
    await hasText(panel.page.locator('.notes'), 'CallRail cannot filter by min-duration:60.');
    await hasText(panel.announced, '37 of the first 2,000 calls match (8 requests)');
    assert.equal(await panel.page.title(), 'Calls of Acme Dental');
  });

  it('loads more, loads all and stops, and keeps the focus where these buttons are', async () => {
    const panel = await openTable({ facts: { rows: 250, total: 900, hasMore: true } });
    await panel.ready();
    const button = (name: string) => panel.page.getByRole('button', { name, exact: true });
    await button('Load more').click();
    await until('the rows', async () => (await panel.grid.getAttribute('aria-rowcount')) === '501');
    await button('Load all').focus();
    await panel.press('Enter');
    await hasFocus(panel, 'Stop');
    panel.push({ rows: 750, statement: '750 of 900 calls' });
    await until('the rows', async () => (await panel.grid.getAttribute('aria-rowcount')) === '751');
    assert.notEqual(await panel.announced.textContent(), '750 of 900 calls');
    await panel.press('Enter');
    await hasFocus(panel, 'Load more');
    assert.equal(panel.asked('stopLoading').length, 1);
    panel.push({ rows: 900, hasMore: false, loading: false, statement: '900 calls' });
    await hasText(panel.announced, '900 calls');
    await button('Load more').waitFor({ state: 'hidden' });
  });

  it('says why the rest could not be loaded, beside the rows it has, and tries again', async () => {
    const panel = await openTable({
      facts: { rows: 250, hasMore: true, failure: 'CallRail answered 500.' },
    });
    await panel.ready();
    const alert = panel.page.getByRole('alert').filter({ hasText: 'could not be loaded' });
    await hasText(alert, /^The rest could not be loaded: CallRail answered 500\./);
    panel.answer('loadMore', () => panel.change({ failure: null, rows: 300 }));
    await panel.page.getByRole('button', { name: 'Retry' }).click();
    await until('the rows', async () => (await panel.grid.getAttribute('aria-rowcount')) === '301');
    await hasText(panel.page.locator('.load-failure'), '');
  });

  it('copies what is selected, or the call in focus, in four forms', async () => {
    const panel = await (await openTable()).ready();
    await panel.focusGrid();
    await panel.press('ArrowDown', 2);
    for (const [label, format] of [
      ['Copy as CSV', 'csv'],
      ['Copy as JSON', 'json'],
      ['Copy as Markdown', 'markdown'],
      ['Copy ids', 'ids'],
    ] as const) {
      await panel.tool('Copy').click();
      await panel.page.getByRole('menuitem', { name: label }).click();
      await panel.page.getByText('1 calls copied.').waitFor();
      assert.deepEqual(panel.asked('copy').at(-1), { format, ids: [rowId(2)] });
    }
    await panel.cell(4, 0).click();
    await panel.cell(5, 0).click();
    await panel.tool('Copy').press('ArrowUp');
    await hasFocus(panel, 'Copy ids');
    await panel.press('ArrowUp');
    await hasFocus(panel, 'Copy as Markdown');
    await panel.press('Enter');
    await panel.page.getByText('2 calls copied.').waitFor();
    await hasFocus(panel, 'Copy');
    await panel.press('ArrowDown');
    await panel.press('Escape');
    await hasFocus(panel, 'Copy');
    assert.equal(await panel.page.getByRole('menu').count(), 0);
  });

  it('opens, saves, exports, downloads, charts and reloads by its tools', async () => {
    const panel = await (await openTable()).ready();
    for (const name of ['Save search…', 'Export…', 'Recordings…', 'Analytics'])
      await panel.tool(name).click();
    await until('the requests', () => panel.asked('act').length === 4);
    assert.deepEqual(panel.asked('act'), [
      { action: 'saveSearch' },
      { action: 'exportCalls' },
      { action: 'downloadRecordings' },
      { action: 'showAnalytics' },
    ]);
    await panel.tool('Open call').click();
    await until('the call', () => panel.asked('openCall').length === 1);
    assert.deepEqual(panel.asked('openCall'), [{ id: rowId(0) }]);
    panel.order = place => place + 1_000;
    await panel.tool('Reload').click();
    await until('other rows', async () => (await panel.cell(0, 2).textContent())?.endsWith('1000'));
  });

  it('is one stop of the Tab key in its tools, where arrows move', async () => {
    const panel = await (await openTable()).ready();
    await panel.tool('Open call').focus();
    await panel.press('ArrowRight', 2);
    await hasFocus(panel, 'Edit calls…');
    await panel.press('End');
    await hasFocus(panel, 'Analytics');
    await panel.press('ArrowRight');
    await hasFocus(panel, 'Open call');
    await panel.press('ArrowLeft');
    await hasFocus(panel, 'Analytics');
    await panel.press('Tab');
    await panel.isAt(0, 0);
    await panel.press('Shift+Tab');
    await hasFocus(panel, 'Analytics');
  });

  it('tells failures at their place, with what helps, and blocks nothing', async () => {
    const panel = await openTable({
      handlers: {
        act: () =>
          Promise.reject(new Remediable('The key was refused.', { id: 'key', title: 'Set key' })),
      },
    });
    await panel.ready();
    await panel.tool('Export…').click();
    await panel.page.getByText('The key was refused.').waitFor();
    await panel.page.getByRole('button', { name: 'Set key' }).click();
    await until('the remedy', () => panel.asked('remedy').length > 0);
    assert.deepEqual(panel.asked('remedy'), [{ id: 'key' }]);
    await panel.focusGrid();
    await panel.press('ArrowDown', 3);
    await panel.isAt(3, 0);
    panel.answer('act');
    await panel.page.getByRole('button', { name: 'Retry' }).click();
    await until('another try', () => panel.asked('act').length === 2);
    await panel.page.getByText('The key was refused.').waitFor({ state: 'detached' });
  });

  it('says what to do when nothing matches, and shows what comes then', async () => {
    const panel = await openTable({ facts: { rows: 0, statement: 'No calls' } });
    await panel.page.getByText('No call matches.').waitFor();
    await panel.page.getByText('Take out a filter').waitFor();
    assert.equal(await panel.grid.getAttribute('aria-rowcount'), '1');
    await panel.focusGrid();
    await panel.press('ArrowDown');
    await panel.isAt(-1, 0);
    panel.push({ rows: 0, hasMore: true });
    await panel.page.getByText('None of the calls that were looked at matches so far.').waitFor();
    panel.push({ rows: 0, hasMore: true, loading: true });
    await panel.page.getByText('None of the calls').waitFor({ state: 'detached' });
    panel.push({ rows: 30, hasMore: false, loading: false, version: 2 });
    await panel.ready();
    await panel.press('ArrowDown', 2);
    await panel.isAt(1, 0);
  });

  it('says why it could not be opened, and opens by Retry or once that has changed', async () => {
    const panel = await openTable({
      handlers: { open: () => Promise.reject(new Error('The network is down.')) },
    });
    await panel.page.getByText('The network is down.').waitFor();
    await hasFocus(panel, 'Retry');
    await panel.press('Enter');
    await until('another try', () => panel.asked('open').length === 2);
    panel.answer('open');
    panel.tellRetry();
    await panel.ready();
  });

  it('tries again by itself what failed, once what kept it has changed', async () => {
    const panel = await openTable({
      facts: { rows: 250, hasMore: true, failure: 'The key was refused.' },
      handlers: {
        rows: () => Promise.reject(new Error('The key was refused.')),
        loadMore: () => Promise.reject(new Error('The key was refused.')),
      },
    });
    await panel.page.getByText('These rows could not be shown: The key was refused.').waitFor();
    panel.answer('rows');
    panel.answer('loadMore', () => panel.change({ failure: null, rows: 300 }));
    panel.tellRetry();
    await panel.ready();
    await until('the rows', async () => (await panel.grid.getAttribute('aria-rowcount')) === '301');
    const header = panel.page.locator('.head');
    assert.equal(await header.getByText('The key was refused.').count(), 0);
  });

  it('waits for the host with words, not an empty page', async () => {
    const never = deferred<never>();
    const panel = await openTable({ handlers: { open: () => never.promise } });
    await panel.page.getByText('Loading…').waitFor();
  });

  it('moves nothing for people who asked for less motion', async () => {
    const panel = await (await openTable({ reducedMotion: true })).ready();
    const moving = await panel.page.evaluate<string[]>(`document.getAnimations({ subtree: true })
      .filter(animation => !(animation.effect.target.getRootNode() instanceof ShadowRoot))
      .map(String)`);
    assert.deepEqual(moving, []);
  });

  it('speaks the words that the host sends', async () => {
    const panel = await openTable({ strings: { 'tool.columns': 'Spalten…', calls: 'Anrufe' } });
    await panel.tool('Spalten…').waitFor();
    await panel.page.getByRole('grid', { name: 'Anrufe' }).waitFor();
  });
});
