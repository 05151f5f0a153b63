import assert from 'node:assert/strict';
import type { FrameLocator, Locator } from 'playwright-core';
import { until } from '../support/until';
import type { Workbench } from '../support/workbench';
import { readable } from '../support/workbench/text';

/** A table of calls in an editor tab, used as people do. */
export class CallsTable {
  private constructor(
    readonly w: Workbench,
    readonly frame: FrameLocator,
  ) {}

  /** The table in the visible tab of this title, once calls are in it. */
  static async shown(w: Workbench, title: string): Promise<CallsTable> {
    const table = new CallsTable(w, await w.editors.webview(title));
    await table.rows.first().waitFor();
    return table;
  }

  get grid(): Locator {
    return this.frame.getByRole('grid', { name: 'Calls' });
  }

  /** The rows that are drawn, as far as they have come. */
  get rows(): Locator {
    return this.grid.locator('.grid-body .row:not(.waiting)');
  }

  get box(): Locator {
    return this.frame.getByRole('combobox', { name: 'Search calls' });
  }

  get region(): Locator {
    return this.frame.getByRole('region', { name: 'Edit calls' });
  }

  heading(name: string): Locator {
    return this.frame.getByRole('columnheader', { name, exact: true });
  }

  button(name: string): Locator {
    return this.frame.getByRole('button', { name, exact: true });
  }

  /** The headings, in the order of display. */
  async headings(): Promise<string[]> {
    return (await this.frame.locator('.grid-head .heading-label').allInnerTexts()).map(readable);
  }

  /** What a column shows in the first rows, from the top. */
  async column(name: string, count: number): Promise<string[]> {
    const place = await this.heading(name).getAttribute('aria-colindex');
    return Promise.all(
      Array.from({ length: count }, async (_, index) => {
        const row = this.grid.locator(`[role=row][aria-rowindex="${index + 2}"]:not(.waiting)`);
        return readable(await row.locator(`[aria-colindex="${place}"]`).innerText());
      }),
    );
  }

  /** How far the table reaches, in its own words. */
  async statement(): Promise<string> {
    return readable(await this.frame.locator('.statement').innerText());
  }

  async states(words: string | RegExp): Promise<void> {
    await this.frame.locator('.statement', { hasText: words }).waitFor();
  }

  /** Asks for other calls, by the box. */
  async ask(query: string): Promise<void> {
    await this.box.fill(query);
    // What is offered while one types must not be taken for what was meant.
    await this.box.press('Escape');
    await this.box.press('Enter');
  }

  /** Clicks a heading until the rows are sorted this way. */
  async sortBy(name: string, way: 'ascending' | 'descending'): Promise<void> {
    const sort = () => this.heading(name).getAttribute('aria-sort');
    for (let clicks = 0; (await sort()) !== way; clicks++) {
      assert.ok(clicks < 3, `${name} can be sorted ${way}.`);
      const before = await sort();
      await this.heading(name).click();
      await until('another order', async () => (await sort()) !== before);
    }
  }

  /** Goes to a row by keys, from wherever the focus is in the grid. */
  async goToRow(index: number): Promise<void> {
    await this.grid.locator('[tabindex="0"]').focus();
    await this.press('Control+Home');
    for (let step = 0; step < index; step++) await this.press('ArrowDown');
    await this.frame.locator('.place', { hasText: `Row ${index + 1} of` }).waitFor();
  }

  /** Selects so many rows from the one at `index`, by the keyboard. */
  async select(index: number, count: number): Promise<void> {
    await this.goToRow(index);
    // What was selected before is so no more.
    await this.press('Escape');
    await this.press('Space');
    for (let step = 1; step < count; step++) await this.press('Shift+ArrowDown');
    const words = count === 1 ? '1 call selected.' : `${count} calls selected.`;
    await this.frame.locator('.chosen', { hasText: words }).waitFor();
  }

  /** The numbers of the selected rows that are drawn, counted from 0. */
  async selected(): Promise<number[]> {
    const places = await this.grid
      .locator('.grid-body [aria-selected=true]')
      .evaluateAll((rows: { getAttribute: (name: string) => string | null }[]) =>
        rows.map(row => Number(row.getAttribute('aria-rowindex')) - 2),
      );
    return places.toSorted((one, other) => one - other);
  }

  /** The ids of the selected rows, so many, as they are copied. */
  async copiedIds(count: number): Promise<string[]> {
    await this.menu('Copy', 'Copy ids');
    const lines = async () => (await this.w.clipboard()).split('\n');
    await until('the ids', async () => (await lines()).length === count);
    return lines();
  }

  /** Puts a change of the selected calls together, by keys, and looks at what it would do. */
  async previewTags(change: 'Add tags' | 'Remove tags', ...tags: string[]): Promise<string[]> {
    await this.button('Edit calls…').click();
    await this.choose('Change', change);
    const field = this.frame.getByRole('combobox', { name: 'Tag to add to the list' });
    for (const tag of tags) {
      await field.fill(tag);
      await field.press('Enter');
      await this.button(`Take ${tag} off the list`).waitFor();
    }
    return this.preview();
  }

  async previewLead(status: string): Promise<string[]> {
    await this.button('Edit calls…').click();
    await this.choose('Change', 'Set lead status');
    await this.choose('Lead status', status);
    return this.preview();
  }

  /** Makes the change that was looked at come true; gives back what is said of it. */
  async apply(): Promise<string> {
    await this.region.getByRole('button', { name: /^Change \d+ calls?$/ }).click();
    return this.outcome();
  }

  async undo(): Promise<string> {
    await this.region.getByRole('button', { name: 'Undo', exact: true }).click();
    return this.outcome();
  }

  private async outcome(): Promise<string> {
    const said = this.region.locator('.bulk-statement');
    await this.region.getByRole('progressbar').waitFor({ state: 'detached' });
    return readable(await said.innerText());
  }

  private async choose(dropdown: string, option: string): Promise<void> {
    const box = this.region.getByRole('combobox', { name: dropdown, exact: true });
    await box.click();
    await this.region.getByRole('option', { name: option, exact: true }).click();
  }

  /** What would change: a line a call, `Ada Brook: VIP → VIP, New`. */
  private async preview(): Promise<string[]> {
    await this.region.getByRole('button', { name: 'Preview', exact: true }).click();
    const table = this.region.getByRole('table', { name: 'What changes' });
    await table.waitFor();
    const lines = await table.locator('tbody tr').all();
    return Promise.all(
      lines.map(async line => {
        const cells = (await line.locator('th, td').allInnerTexts()).map(readable);
        return `${cells[0]}: ${cells[1]} → ${cells[2]}`;
      }),
    );
  }

  private press(key: string): Promise<void> {
    return this.w.page.keyboard.press(key);
  }

  /** Chooses an entry of the menu that a tool opens. */
  async menu(tool: string, entry: string): Promise<void> {
    await this.button(tool).click();
    await this.frame.getByRole('menuitem', { name: entry, exact: true }).click();
  }

  /** Waits until the cells of a column begin with these. */
  async showsFirst(name: string, wanted: readonly string[]): Promise<void> {
    let last: string[] = [];
    await until(`the column ${name} begins with ${wanted.join(', ')}`, async () => {
      last = await this.column(name, wanted.length).catch(() => []);
      return JSON.stringify(last) === JSON.stringify(wanted);
    }).catch(() => assert.deepEqual(last, wanted));
  }
}
