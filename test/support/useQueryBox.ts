import type { QueryCheck } from '../../src/protocol/queryBox';
import { useTablePanel, type TablePageOptions, type TablePanelPage } from './tablePanelPage';

const statuses = ['answered', 'missed', 'voicemail'];

/** What the host says: it completes the values of `status:`, and knows one problem. */
function check({ query, caret }: { query: string; caret: number }): QueryCheck {
  const word = /(\S*)$/.exec(query.slice(0, caret))?.[1] ?? '';
  const [, typed] = /^status:(\w*)$/.exec(word) ?? [];
  const found = typed === undefined ? [] : statuses.filter(value => value.startsWith(typed));
  const start = query.indexOf('status:mised');
  return {
    suggestions: found.map(value => {
      const before = `${query.slice(0, caret - word.length)}status:${value} `;
      return {
        label: `status:${value}`,
        detail: 'How it ended',
        query: before + query.slice(caret).trimStart(),
        caret: before.length,
      };
    }),
    problems:
      start < 0
        ? []
        : [
            {
              start,
              end: start + 12,
              message: 'There is no status “mised”.',
              fix: { title: 'Use status:missed', query: query.replace('mised', 'missed') },
            },
          ],
  };
}

export const box = (panel: TablePanelPage) =>
  panel.page.getByRole('combobox', { name: 'Search calls' });
export const options = (panel: TablePanelPage) => panel.page.getByRole('option');
export const problem = (panel: TablePanelPage) => panel.page.locator('.query-problem');

/** The texts that the host was asked about. */
export const checked = (panel: TablePanelPage) =>
  panel.asked('checkQuery').map(asked => (asked as { query: string }).query);

/** Opens the page of a table, whose box other pages have as well. */
export function useQueryBox() {
  const openTable = useTablePanel();

  return async (options: TablePageOptions = {}): Promise<TablePanelPage> => {
    const handlers = { checkQuery: check, ...options.handlers };
    const panel = await openTable({ ...options, facts: { query: '', ...options.facts }, handlers });
    return panel.ready();
  };
}
