import type { Locator, Page } from 'playwright-core';
import { until } from '../until';
import { Menu } from './menus';
import { buttonName, exactly, readable } from './text';

/** Within a label; the middle of a long one is out of sight, and must not be scrolled to. */
const labelStart = { x: 6, y: 8 };

/** A view of the side bar, by its title: its header, and the tree or welcome content below. */
export class View {
  readonly #pane: Locator;
  readonly #tree: Locator;

  constructor(
    readonly page: Page,
    readonly title: string,
  ) {
    const heading = page.locator('.pane-header h3.title', { hasText: exactly(title) });
    this.#pane = page.locator('.part.sidebar .pane').filter({ has: heading });
    this.#tree = this.#pane.locator('.pane-body .monaco-list').first();
  }

  /** Opens the view when it is folded to its header. */
  unfold(): Promise<void> {
    return this.#unfolded(true);
  }

  /** Folds the view to its header, which leaves more room to the others. */
  fold(): Promise<void> {
    return this.#unfolded(false);
  }

  async #unfolded(wanted: boolean): Promise<void> {
    const header = this.#pane.locator('.pane-header');
    if ((await header.getAttribute('aria-expanded')) !== String(wanted))
      await header.locator('h3.title').click();
    await header.and(this.page.locator(`[aria-expanded="${wanted}"]`)).waitFor();
  }

  /** What follows the title in the header, such as a range. */
  async description(): Promise<string> {
    return readable(await this.#pane.locator('.pane-header .description').innerText());
  }

  /** Waits until the header's description contains a text, or something of its kind. */
  async described(text: string | RegExp): Promise<void> {
    await this.#pane.locator('.pane-header .description', { hasText: text }).waitFor();
  }

  /** Presses a button of the header, or chooses an entry of its "…" menu. */
  async press(button: string): Promise<void> {
    await this.#pane.locator('.pane-header').hover();
    const toolbar = this.#pane.locator('.pane-header .actions');
    const action = toolbar.getByRole('button', { name: buttonName(button) });
    if ((await action.count()) > 0) return action.click();
    // VS Code 1.103 gives it no role.
    await toolbar.locator('.codicon-toolbar-more').click();
    await new Menu(this.page).choose(button);
  }

  /** The welcome content, which stands where a tree would be empty. */
  get welcome(): Locator {
    return this.#pane.locator('.welcome-view-content');
  }

  /** The message above the tree. */
  get message(): Locator {
    return this.#pane.locator('.message');
  }

  /** The row with this label, of those that are drawn; the description is no part of the label. */
  row(label: string): Locator {
    const name = this.page.locator('.label-name', { hasText: exactly(label) });
    return this.#tree.locator('.monaco-list-row').filter({ has: name });
  }

  /** The rows that are drawn whose label contains a text. */
  rowsWith(text: string): Locator {
    return this.#tree
      .locator('.monaco-list-row')
      .filter({ has: this.page.locator('.label-name', { hasText: text }) });
  }

  /** The labels of the rows that are drawn, top to bottom. */
  async labels(): Promise<string[]> {
    await this.#tree.locator('.monaco-list-row').first().waitFor();
    const labels = await this.#tree.locator('.monaco-list-row .label-name').allInnerTexts();
    return labels.map(readable);
  }

  /** What stands behind a row's label. */
  async rowDescription(label: string): Promise<string> {
    const row = await this.reveal(label);
    return readable((await row.locator('.label-description').allInnerTexts()).join(' '));
  }

  /** The row's name for people who do not see it. */
  async accessibleName(label: string): Promise<string> {
    return (await (await this.reveal(label)).getAttribute('aria-label')) ?? '';
  }

  /** The row with this label, waited for and scrolled to: a tree draws only what is seen. */
  async reveal(label: string, timeoutMs = 15_000): Promise<Locator> {
    const row = this.row(label).first();
    if (await this.#inSight(row)) return row;
    await this.#tree.waitFor();
    await this.#tree.focus();
    let key = 'Home';
    await until(
      `the row "${label}" of ${this.title}`,
      async () => {
        if (await this.#inSight(row)) return true;
        const before = await this.#focused();
        await this.page.keyboard.press(key);
        // At the end, go back to the top: rows may have arrived there meanwhile.
        key = key === 'PageDown' && (await this.#focused()) === before ? 'Home' : 'PageDown';
        return this.#inSight(row);
      },
      timeoutMs,
    );
    return row;
  }

  /** Whether all of a row is seen: one that is cut off at an edge cannot be clicked. */
  async #inSight(row: Locator): Promise<boolean> {
    if (!(await row.isVisible())) return false;
    const [inner, outer] = await Promise.all([row.boundingBox(), this.#tree.boundingBox()]);
    if (!inner || !outer) return false;
    return inner.y >= outer.y - 1 && inner.y + inner.height <= outer.y + outer.height + 1;
  }

  /** The row that has the focus within the tree. */
  #focused(): Promise<string | null> {
    return this.#tree.getAttribute('aria-activedescendant');
  }

  /** Expands rows in turn, each below the one before: `expand('Accounts', 'Acme')`. */
  async expand(...labels: string[]): Promise<void> {
    for (const label of labels) await this.#fold(label, true);
  }

  async collapse(label: string): Promise<void> {
    await this.#fold(label, false);
  }

  async #fold(label: string, expanded: boolean): Promise<void> {
    const row = await this.reveal(label);
    if ((await row.getAttribute('aria-expanded')) !== String(expanded))
      await row.locator('.monaco-tl-twistie').click();
    await row.and(this.page.locator(`[aria-expanded="${expanded}"]`)).waitFor();
  }

  /** Clicks a row, which runs its command if it has one. */
  async click(label: string): Promise<void> {
    await (await this.reveal(label)).locator('.label-name').click({ position: labelStart });
  }

  /** Presses an inline button of a row. */
  async inline(label: string, button: string): Promise<void> {
    const row = await this.reveal(label);
    await row.hover();
    await row.getByRole('button', { name: buttonName(button) }).click();
  }

  /** The text that appears when the pointer rests on a row. */
  async tooltip(label: string): Promise<string> {
    return readable(await (await this.hover(label)).innerText());
  }

  /** What appears when the pointer comes to rest on a row. */
  async hover(label: string): Promise<Locator> {
    const row = await this.reveal(label);
    const hovers = this.page.locator('.monaco-hover').filter({ visible: true });
    // A pointer that is there already would not come to rest.
    await this.page.mouse.move(900, 500);
    await until('no tooltip', async () => (await hovers.count()) === 0);
    await row.locator('.label-name').hover({ position: labelStart });
    await hovers.first().waitFor();
    return hovers.first();
  }

  /** Opens the context menu of a row and chooses an entry, or an entry of a submenu. */
  async contextMenu(label: string, ...path: string[]): Promise<void> {
    await (await this.#menuOf(label)).choose(...path);
  }

  /** The entries of a row's context menu. */
  async menuEntries(label: string): Promise<string[]> {
    const menu = await this.#menuOf(label);
    const entries = await menu.entries();
    await menu.dismiss();
    return entries;
  }

  async #menuOf(label: string): Promise<Menu> {
    const row = await this.reveal(label);
    // The tooltip of a row above may cover this one.
    await this.page.mouse.move(900, 500);
    await row.click({ button: 'right' });
    return new Menu(this.page);
  }
}
