import type { Locator, Page } from 'playwright-core';
import { until } from '../until';
import { readable } from './text';

/** The modal dialog of the window. */
export class Dialog {
  readonly #box: Locator;

  constructor(readonly page: Page) {
    this.#box = page.locator('.monaco-dialog-box');
  }

  /** Does what opens it until it is open: a button may not take a click that comes too soon. */
  async openedBy(action: () => Promise<void>): Promise<void> {
    await until('a dialog opens', async () => {
      await action();
      return this.#box.waitFor({ timeout: 2_000 }).then(
        () => true,
        () => false,
      );
    });
  }

  /** Message and detail, once it is open. */
  async text(): Promise<string> {
    return readable(await this.#box.locator('.dialog-message-row').innerText());
  }

  async buttons(): Promise<string[]> {
    await this.#box.waitFor();
    const labels = await this.#box
      .locator('.dialog-buttons-row')
      .getByRole('button')
      .allInnerTexts();
    return labels.map(readable);
  }

  /** Presses a button and gives back what the dialog said. */
  async press(button: string): Promise<string> {
    const text = await this.text();
    await this.#box.getByRole('button', { name: button, exact: true }).click();
    await this.#box.waitFor({ state: 'hidden' });
    return text;
  }
}
