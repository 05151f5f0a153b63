import type { Locator, Page } from 'playwright-core';
import { until } from '../until';
import { exactly, readable } from './text';

/** The box at the top of the window: palette, quick picks and input boxes. */
export class QuickInput {
  readonly #box: Locator;
  readonly #input: Locator;

  constructor(readonly page: Page) {
    this.#box = page.locator('.quick-input-widget').filter({ visible: true });
    this.#input = this.#box.locator('.quick-input-box input');
  }

  /** Runs a command by its palette title ("Category: Title"), once it is registered. */
  async runCommand(title: string, timeoutMs = 20_000): Promise<void> {
    for (const deadline = Date.now() + timeoutMs; ;) {
      await this.page.keyboard.press('F1');
      await this.#input.fill(`>${title}`);
      try {
        await this.row(title).first().click({ timeout: 1_000 });
        await this.#paletteClosed(title);
        return;
      } catch (error) {
        if (Date.now() > deadline) throw error;
        // An open palette never lists commands that are registered later.
        await this.page.keyboard.press('Escape');
      }
    }
  }

  /** The command's own box, if it opens one, is the same element: do not take the one for the other. */
  async #paletteClosed(title: string): Promise<void> {
    await until(`the palette closes after "${title}"`, async () => {
      if (!(await this.#input.isVisible())) return true;
      return (await this.#input.inputValue({ timeout: 500 }).catch(() => '')) !== `>${title}`;
    });
  }

  /** The titles that the palette offers for a text, all of them. */
  async commandsFor(text: string): Promise<string[]> {
    await this.page.keyboard.press('F1');
    await this.#input.fill(`>${text}`);
    const rows = this.#box.locator('.monaco-list-row');
    const found = new Map<string, string>();
    await until('the palette is read to its end', async () => {
      await rows.first().waitFor();
      for (const row of await rows.all()) {
        const place = await row.getAttribute('aria-posinset');
        found.set(place ?? '', readable(await row.locator('.label-name').innerText()));
      }
      await this.page.keyboard.press('PageDown');
      return found.size === Number(await rows.first().getAttribute('aria-setsize'));
    });
    await this.cancel();
    return [...found.values()];
  }

  /** The row with this label, of those that are drawn; the description is no part of the label. */
  row(label: string): Locator {
    const name = this.page.locator('.label-name', { hasText: exactly(label) });
    return this.#box.locator('.monaco-list-row').filter({ has: name });
  }

  /** The labels of the rows that are drawn. */
  async labels(): Promise<string[]> {
    const labels = await this.#box.locator('.monaco-list-row .label-name').allInnerTexts();
    return labels.map(readable);
  }

  /** Waits for the box with this title, or any box: steps of one dialogue replace each other. */
  async opened(title?: string): Promise<void> {
    if (title === undefined) await this.#box.waitFor();
    else await this.#box.locator('.quick-input-title', { hasText: title }).waitFor();
  }

  /** The title, once there is one: the palette, which has none, may be closing still. */
  title(): Promise<string> {
    const title = this.#box.locator('.quick-input-title');
    return until('a titled box', async () => readable(await title.innerText()) || undefined);
  }

  async placeholder(): Promise<string> {
    return (await this.#input.getAttribute('placeholder')) ?? '';
  }

  value(): Promise<string> {
    return this.#input.inputValue();
  }

  /** Whether what is typed is hidden, as for keys. */
  async isPassword(): Promise<boolean> {
    return (await this.#input.getAttribute('type')) === 'password';
  }

  /** Replaces what stands in the box and leaves it open. */
  async type(text: string): Promise<void> {
    await this.#input.fill(text);
  }

  /** The message under the input box: what is asked, or what is wrong with what is typed. */
  async message(): Promise<string> {
    return readable(await this.#box.locator('.quick-input-message').innerText());
  }

  /** Waits until the validation message contains this text. */
  async complains(text: string): Promise<void> {
    await this.#box.locator('.quick-input-message', { hasText: text }).waitFor();
    await this.#box.locator('.monaco-inputbox.error, .monaco-inputbox.warning').waitFor();
  }

  /**
   * Fills the input box and accepts it. Where one box follows another, wait for the next one with
   * `opened(title)` before answering it.
   */
  async answer(text: string): Promise<void> {
    await this.#input.fill(text);
    await this.page.keyboard.press('Enter');
  }

  /** Chooses a row; `filter` first, for lists longer than what is drawn. */
  async pick(label: string, { filter = '' } = {}): Promise<void> {
    if (filter) await this.#input.fill(filter);
    await this.row(label).first().click();
  }

  /** Ticks exactly these rows of a list of several choices, then accepts. */
  async pickMany(labels: string[]): Promise<void> {
    await this.#box.locator('.monaco-list-row').first().waitFor();
    for (const row of await this.#box.locator('.monaco-list-row').all()) {
      const wanted = labels.includes(readable(await row.locator('.label-name').innerText()));
      const box = row.locator('.monaco-checkbox');
      if ((await box.getAttribute('aria-checked')) !== String(wanted)) await box.click();
    }
    await this.#box.getByRole('button', { name: 'OK' }).click();
  }

  /** A button of the title bar or, given a row's label, of that row. */
  async press(button: string, row?: string): Promise<void> {
    const owner = row === undefined ? this.#box : this.row(row).first();
    if (row !== undefined) await owner.hover();
    await owner.getByRole('button', { name: button }).first().click();
  }

  /**
   * Answers the box that asks for a file, which looks up what is typed before it takes it.
   * @param proposed How the path ends that the box fills in, a moment after it opens.
   */
  async choosePath(path: string, proposed: string): Promise<void> {
    await until('a proposed path', async () => (await this.value()).endsWith(proposed));
    await this.#input.fill(path);
    const accept = this.#box.getByRole('button', { name: 'OK' });
    await until('the box takes the path', async () => {
      await accept.click({ timeout: 1_000 }).catch(() => undefined);
      return !(await this.#box.isVisible());
    });
  }

  back(): Promise<void> {
    return this.press('Back');
  }

  async cancel(): Promise<void> {
    await until('the box closes', async () => {
      await this.page.keyboard.press('Escape');
      return !(await this.#box.isVisible());
    });
  }
}
