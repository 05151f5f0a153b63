import type { Locator, Page } from 'playwright-core';
import { readable } from './text';

/** The modal dialog of the window. */
export class Dialog {
  readonly #box: Locator;

  constructor(readonly page: Page) {
    this.#box = page.locator('.monaco-dialog-box');
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
