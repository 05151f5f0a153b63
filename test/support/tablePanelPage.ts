import type { Browser, Locator } from 'playwright-core';
import { queryBoxStrings } from '../../src/protocol/queryBoxStrings';
import type { Handlers } from '../../src/protocol/rpc';
import { tablePanel, type TableFacts } from '../../src/protocol/tablePanel';
import { tableStrings } from '../../src/protocol/tableStrings';
import { openStage, PanelPage, type PanelPageOptions, type Stage } from './panelPage';
import { rowId, tableColumns, tableFacts, tableRow } from './tableViews';
import { until } from './until';
import { usePanels } from './usePanels';
import type { WebviewFiles } from './webviewFiles';

type Panel = typeof tablePanel;

export interface TablePageOptions extends PanelPageOptions<Panel> {
  facts?: Partial<TableFacts>;
  strings?: Record<string, string>;
}

/** The table's real page in a real browser; the host's end is here, and can be scripted. */
export class TablePanelPage extends PanelPage<Panel> {
  facts: TableFacts;
  /** Where the row at a place comes from: a sort turns the rows round. */
  order: (place: number) => number = place => place;
  readonly #strings: Record<string, string>;

  private constructor(stage: Stage, options: TablePageOptions) {
    super(stage, tablePanel, options);
    this.facts = tableFacts(options.facts);
    this.#strings = options.strings ?? {};
  }

  static async open(
    browser: Browser,
    files: WebviewFiles,
    options: TablePageOptions = {},
  ): Promise<TablePanelPage> {
    const names = { name: 'table', title: 'Calls of Acme Dental' };
    const restore = { account: 'ACC1' };
    const stage = await openStage(browser, files, names, { width: 1280, restore, ...options });
    const panel = new TablePanelPage(stage, options);
    await stage.load();
    return panel;
  }

  /** Changes what the host says of the table, and tells the page. */
  push(changes: Partial<TableFacts>): void {
    this.service.push('changed', this.change(changes));
  }

  /** Tells how far a change of many calls is. */
  step(done: number, total: number, failed = 0): void {
    this.service.push('bulk', { done, total, failed });
  }

  tellRetry(): void {
    this.service.push('retry', null);
  }

  change(changes: Partial<TableFacts>): TableFacts {
    this.facts = { ...this.facts, ...changes };
    return this.facts;
  }

  get grid(): Locator {
    return this.page.getByRole('grid', { name: 'Calls' });
  }

  /** Waits until there are calls to see. */
  async ready(): Promise<this> {
    await this.grid.locator('.grid-body .row:not(.waiting)').first().waitFor();
    return this;
  }

  row(index: number): Locator {
    return this.grid.locator(`[role=row][aria-rowindex="${index + 2}"]`);
  }

  cell(index: number, column: number): Locator {
    return this.row(index).locator(`[aria-colindex="${column + 1}"]`);
  }

  heading(name: string): Locator {
    return this.page.getByRole('columnheader', { name, exact: true });
  }

  tool(name: string): Locator {
    return this.page.getByRole('toolbar').getByRole('button', { name, exact: true });
  }

  /** Puts the focus on the grid's one stop. */
  async focusGrid(): Promise<void> {
    await this.grid.locator('[tabindex="0"]').focus();
  }

  async press(key: string, times = 1): Promise<void> {
    for (let count = 0; count < times; count++) await this.page.keyboard.press(key);
  }

  /** Row and column of the cell that has the focus; row -1 is the headings. */
  async place(): Promise<{ row: number; column: number } | null> {
    return this.page.evaluate<{ row: number; column: number } | null>(`(() => {
      const cell = document.activeElement?.closest('[aria-colindex]');
      const row = cell?.closest('[role=row]');
      return row ? { row: row.ariaRowIndex - 2, column: cell.ariaColIndex - 1 } : null;
    })()`);
  }

  async isAt(row: number, column: number): Promise<void> {
    let last: unknown;
    await until(`the focus in row ${row}, column ${column}`, async () => {
      const place = (last = await this.place());
      return place?.row === row && place.column === column;
    }).catch((error: unknown) => {
      throw new Error(`${String(error)}; it is at ${JSON.stringify(last)}`);
    });
  }

  selected(): Promise<number[]> {
    return this.page.evaluate<number[]>(
      `[...document.querySelectorAll('.grid-body [aria-selected=true]')].map(row => row.ariaRowIndex - 2)`,
    );
  }

  /** What screen readers were told last. */
  get announced(): Locator {
    return this.page.locator('.unseen[role=status]');
  }

  protected override defaults(): Handlers<Panel> {
    const next = (changes: Partial<TableFacts>) =>
      this.change({ ...changes, version: this.facts.version + 1 });
    const none = { changed: 0, failed: [], left: 0, statement: 'Nothing to do.', canUndo: false };
    return {
      open: () => ({
        strings: { ...queryBoxStrings, ...tableStrings, ...this.#strings },
        columns: [...tableColumns],
        facts: this.facts,
      }),
      ask: ({ query }) => next({ query }),
      checkQuery: () => ({ problems: [], suggestions: [] }),
      rows: ({ from, count }) => ({
        version: this.facts.version,
        rows: Array.from({ length: Math.min(count, this.facts.rows - from) }, (_, index) =>
          tableRow(this.order(from + index), this.facts.columns),
        ),
      }),
      reload: () => next({}),
      loadMore: () => this.change({ rows: this.facts.rows + 250 }),
      loadAll: () => this.change({ loading: true }),
      stopLoading: () => this.change({ loading: false }),
      setColumns: ({ columns }) => next({ columns }),
      sort: ({ key, descending }) => {
        const place = tableColumns.find(column => column.key === key)?.sort ?? 'none';
        // Where CallRail sorts, the query says how.
        const text = this.facts.query.replace(/ ?sort:\S+/, '');
        const query = place === 'server' ? `${text} sort:${descending ? '-' : ''}${key}` : text;
        const facts = next({ sort: { key, descending, place }, query });
        this.service.push('changed', facts);
        return facts;
      },
      ids: ({ from, to }) =>
        Array.from({ length: to - from + 1 }, (_, index) => rowId(this.order(from + index))),
      openCall: () => null,
      copy: ({ ids }) => ({ statement: `${ids.length} calls copied.` }),
      copyFailures: () => null,
      tagChoices: () => ['Sale closed', 'Follow up', 'Schedule requested', 'Wrong number'],
      preview: ({ ids }) => ({
        rows: ids.slice(0, 5).map(id => ({ id, caller: `Caller ${id}`, before: '', after: 'New' })),
        changing: ids.length,
        unchanged: 0,
        requests: ids.length,
        notes: [],
      }),
      apply: ({ ids }) => ({
        ...none,
        changed: ids.length,
        statement: `${ids.length} changed.`,
        canUndo: true,
      }),
      stopApplying: () => null,
      undo: () => none,
      act: () => null,
      remedy: () => null,
    };
  }
}

/** A browser for a suite of the table, as `usePanels` gives it. */
export function useTablePanel(checks?: {
  checkPolicy: boolean;
}): (options?: TablePageOptions) => Promise<TablePanelPage> {
  return usePanels((...args) => TablePanelPage.open(...args), checks);
}
