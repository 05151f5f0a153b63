import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { axeFindings } from '../support/axe';
import { useTablePanel, type TablePanelPage } from '../support/tablePanelPage';
import { themes, type ThemeName } from '../support/themes';
import { hasText } from '../support/usePanels';

/** Rows of every kind, a query with a problem, and a preview of a change. */
async function showEverything(panel: TablePanelPage): Promise<void> {
  await panel.ready();
  await panel.focusGrid();
  await panel.press('ArrowDown', 2);
  await panel.press('Shift+ArrowDown', 3);
  await panel.tool('Edit calls…').click();
  await panel.page.getByRole('combobox', { name: 'Tag to add to the list' }).fill('Follow up');
  await panel.press('Enter');
  await panel.page.getByRole('button', { name: 'Preview' }).click();
  await panel.page.getByRole('button', { name: 'Change 4 calls' }).waitFor();
}

describe('Table in every theme', () => {
  const openTable = useTablePanel({ checkPolicy: false });
  before(() => mkdirSync('out/screenshots', { recursive: true }));

  async function check(name: string, panel: TablePanelPage): Promise<void> {
    // Axe goes against the policy itself, so the page is asked first.
    assert.deepEqual(await panel.violations(), []);
    await panel.page.screenshot({ path: `out/screenshots/table-${name}.png` });
    assert.deepEqual(await axeFindings(panel.page), []);
  }

  for (const theme of Object.keys(themes) as ThemeName[]) {
    const { name } = themes[theme];

    it(`has no accessibility violation: ${name}`, async () => {
      const panel = await openTable({
        theme,
        facts: {
          rows: 1_250,
          total: 5_000,
          hasMore: true,
          statement: '1,250 of 5,000 calls (5 requests)',
          notes: ['Sorted among the loaded rows only.'],
          canUndo: true,
        },
      });
      await showEverything(panel);
      await check(theme, panel);
    });

    it(`has none while it is narrow, with a problem in the query: ${name}`, async () => {
      const panel = await openTable({
        theme,
        width: 480,
        handlers: {
          checkQuery: ({ query }) => ({
            problems: [
              {
                start: 0,
                end: 12,
                message: 'There is no status “mised”.',
                fix: { title: 'Use status:missed', query: query.replace('mised', 'missed') },
              },
            ],
            suggestions: [],
          }),
        },
      });
      await panel.ready();
      await panel.page.getByRole('combobox', { name: 'Search calls' }).fill('status:mised tag:x');
      await panel.page.getByRole('button', { name: 'Use status:missed' }).waitFor();
      await check(`${theme}-narrow`, panel);
    });

    it(`has none once calls were changed, and while a query is completed: ${name}`, async () => {
      const words = ['status:answered', 'status:missed', 'status:voicemail'];
      const panel = await openTable({
        theme,
        facts: { canUndo: true },
        handlers: {
          apply: ({ ids }) => ({
            changed: 2,
            failed: ids.slice(0, 2).map((id, index) => ({
              id,
              caller: ['Ada Brook', 'Ben Castillo'][index]!,
              message: 'CallRail ignored the tags.',
            })),
            left: 0,
            statement: '2 of 4 calls changed, 2 failed.',
            canUndo: true,
          }),
          checkQuery: ({ query }) => ({
            problems: [],
            suggestions: words.map(label => ({
              label,
              detail: 'How the call ended',
              query: `${query} ${label}`,
              caret: 0,
            })),
          }),
        },
      });
      await showEverything(panel);
      await panel.page.getByRole('button', { name: 'Change 4 calls' }).click();
      await panel.page.getByRole('table', { name: 'What failed' }).waitFor();
      await panel.page.getByRole('combobox', { name: 'Search calls' }).fill('status:');
      await panel.page.getByRole('option').first().waitFor();
      await panel.press('ArrowDown');
      await panel.press('ArrowDown');
      await check(`${theme}-changed`, panel);
    });

    it(`has none in trouble: ${name}`, async () => {
      const panel = await openTable({
        theme,
        facts: { failure: 'CallRail answered 500.', hasMore: true, rows: 120 },
        handlers: {
          rows: () => Promise.reject(new Error('The network is down.')),
          copy: () => Promise.reject(new Error('The clipboard is closed.')),
        },
      });
      await panel.page.getByText('These rows could not be shown').waitFor();
      await check(`${theme}-trouble`, panel);
    });

    it(`has none while columns are chosen: ${name}`, async () => {
      const panel = await openTable({ theme });
      await panel.ready();
      await panel.tool('Columns…').click();
      await panel.page.getByRole('dialog', { name: 'Columns' }).waitFor();
      await check(`${theme}-columns`, panel);
    });

    it(`has none when nothing matches: ${name}`, async () => {
      const panel = await openTable({ theme, facts: { rows: 0, statement: 'No calls' } });
      await panel.page.getByText('No call matches.').waitFor();
      await panel.tool('Copy').click();
      await panel.page.getByRole('menuitem', { name: 'Copy as CSV' }).waitFor();
      await check(`${theme}-empty`, panel);
    });

    it(`has none when the calls cannot be opened: ${name}`, async () => {
      const open = () => Promise.reject(new Error('The network is down.'));
      const panel = await openTable({ theme, width: 600, height: 300, handlers: { open } });
      await panel.page.getByRole('button', { name: 'Retry' }).waitFor();
      await hasText(panel.page.locator('h1'), 'Calls of Acme Dental');
      await check(`${theme}-closed`, panel);
    });
  }
});
