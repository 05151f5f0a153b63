import type { Locator, Page } from 'playwright-core';
import { until } from '../until';
import { exactly, readable } from './text';

/** The context menu or drop-down menu that is open. */
export class Menu {
  readonly #entries: Locator;

  constructor(readonly page: Page) {
    this.#entries = page.locator('.monaco-menu .action-menu-item');
  }

  /** The labels of the entries, top to bottom, without separators. */
  async entries(): Promise<string[]> {
    await this.#entries.first().waitFor();
    const labels = await this.#entries.locator('.action-label').allInnerTexts();
    return labels.map(readable).filter(label => label !== '');
  }

  /** Chooses entries in turn: the name of a submenu, then an entry of it. */
  async choose(...path: string[]): Promise<void> {
    for (const [index, label] of path.entries()) {
      const name = this.page.locator('.action-label', { hasText: exactly(label) });
      const row = this.#entries.filter({ has: name }).last();
      await row.waitFor();
      if (index < path.length - 1) await row.hover();
      else await this.#press(row);
    }
  }

  /** A menu ignores clicks for a moment after it opens, so this clicks until the menu is gone. */
  async #press(row: Locator): Promise<void> {
    await until('the menu closes', async () => {
      await row.click({ timeout: 500 }).catch(() => undefined);
      return !(await row.isVisible());
    });
  }

  async dismiss(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await this.#entries.first().waitFor({ state: 'hidden' });
  }
}
