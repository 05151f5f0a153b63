import type { Locator, Page } from 'playwright-core';
import { until } from '../until';
import { readable } from './text';

/** Notifications, read in the notification centre, since toasts vanish. */
export class Notifications {
  readonly #centre: Locator;

  constructor(readonly page: Page) {
    this.#centre = page.locator('.notifications-center');
  }

  /** Waits for one that contains `text` and gives back its message; `press` clicks a button. */
  async expect(text: string | RegExp, { press }: { press?: string } = {}): Promise<string> {
    const item = this.#centre.locator('.notification-list-item', { hasText: text }).first();
    // Whatever takes the focus, such as a box that closes, closes the centre.
    await until(
      `a notification with ${String(text)}`,
      async () => {
        await this.#open();
        return item.waitFor({ timeout: 1_000 }).then(
          () => true,
          () => false,
        );
      },
      30_000,
    );
    const message = await item.locator('.notification-list-item-message').innerText();
    if (press) {
      const button = item.getByRole('button', { name: press, exact: true });
      if (!(await button.isVisible())) await item.locator('.codicon-notifications-expand').click();
      await button.click();
    }
    await this.#close();
    return readable(message);
  }

  /** The messages that are there now. */
  async all(): Promise<string[]> {
    await this.#open();
    const messages = this.#centre.locator('.notification-list-item-message');
    const texts = (await messages.allInnerTexts()).map(readable);
    await this.#close();
    return texts;
  }

  /** Dismisses all of them. */
  async clear(): Promise<void> {
    await this.#open();
    const button = this.#centre.getByRole('button', { name: 'Clear All Notifications' });
    if (await button.isEnabled()) await button.click();
    await this.#close();
  }

  async #open(): Promise<void> {
    await until('the notification centre opens', async () => {
      if (await this.#centre.isVisible()) return true;
      await this.page.locator('[id="status.notifications"] a').click();
      // What takes the focus meanwhile closes it again.
      return this.#centre.waitFor({ timeout: 2_000 }).then(
        () => true,
        () => false,
      );
    });
  }

  async #close(): Promise<void> {
    if (await this.#centre.isVisible())
      await this.#centre.locator('.codicon-notifications-hide').click();
    await this.#centre.waitFor({ state: 'hidden' });
  }
}
