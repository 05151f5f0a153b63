import type { Locator, Page } from 'playwright-core';
import { until } from '../until';
import { exactly, readable } from './text';

/** Within a row; its detail, on a second line, is such an element too. */
const labelName = '.quick-input-list-row:first-child .label-name';

/** The id of an element that may be replaced at any moment. */
function idOf(element: Locator): Promise<string | null> {
  return element.getAttribute('id', { timeout: 500 }).catch(() => null);
}

function isDone(task: Promise<unknown>): Promise<boolean> {
  return task.then(
    () => true,
    () => false,
  );
}

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
      // A notification that comes or goes may close the palette before it is typed into.
      const isTyped = await isDone(this.#input.fill(`>${title}`, { timeout: 3_000 }));
      // Once only: a command that is run twice asks twice. The row may stand in the whole list still,
      // and go from there when the text is taken up: a click that finds no rest has not been made.
      const row = this.row(title).first();
      const isListed = isTyped && (await isDone(row.waitFor({ timeout: 1_000 })));
      if (isListed && (await isDone(row.click({ timeout: 3_000 }))))
        return this.#paletteClosed(title);
      if (Date.now() > deadline) throw new Error(`The palette has no command "${title}".`);
      // An open palette never lists commands that are registered later.
      await this.page.keyboard.press('Escape');
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
        found.set(place ?? '', readable(await row.locator(labelName).innerText()));
      }
      await this.page.keyboard.press('PageDown');
      return found.size === Number(await rows.first().getAttribute('aria-setsize'));
    });
    await this.cancel();
    return [...found.values()];
  }

  /** The row with this label, of those that are drawn; the description is no part of the label. */
  row(label: string): Locator {
    const name = this.page.locator(labelName, { hasText: exactly(label) });
    return this.#box.locator('.monaco-list-row').filter({ has: name });
  }

  /** The drawn rows that contain a text, be it in their label, description or detail. */
  rowWith(text: string): Locator {
    return this.#box.locator('.monaco-list-row', { hasText: text });
  }

  /** The labels of the rows that are drawn. */
  async labels(): Promise<string[]> {
    const labels = await this.#box.locator(`.monaco-list-row ${labelName}`).allInnerTexts();
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

  /** Types a text that is looked for at once, and waits for what that finds. */
  async search(text: string): Promise<void> {
    const searching = this.row('Searching…');
    await searching.waitFor({ state: 'detached' });
    // It is there for a moment only, which a busy machine may not draw.
    const begun = searching.waitFor({ timeout: 3_000 }).catch(() => undefined);
    await this.type(text);
    await begun;
    await searching.waitFor({ state: 'detached' });
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
      const wanted = labels.includes(readable(await row.locator(labelName).innerText()));
      const box = row.locator('.monaco-checkbox');
      if ((await box.getAttribute('aria-checked')) !== String(wanted)) await box.click();
    }
    await this.#box.getByRole('button', { name: 'OK' }).click();
  }

  /** Goes to a row by keys: of a long list only what is near the one in focus is drawn. */
  async goTo(label: string, key: 'ArrowDown' | 'ArrowUp' = 'ArrowDown'): Promise<Locator> {
    const focused = this.#box.locator('.monaco-list-row.focused');
    const row = this.row(label).and(focused);
    await until(`the row "${label}" has the focus`, async () => {
      if (await row.isVisible()) return true;
      const before = await idOf(focused);
      await this.page.keyboard.press(key);
      // A list of one line, as while one waits for more, has nowhere to go.
      const moved = async () => (await idOf(focused)) !== before;
      await until('the focus moves', moved, 500).catch(() => undefined);
      return row.isVisible();
    });
    return row;
  }

  /** Waits until these are the first rows. */
  async lists(...labels: string[]): Promise<void> {
    let first: string[] = [];
    await until(`the rows ${labels.join(', ')}`, async () => {
      first = (await this.labels()).slice(0, labels.length);
      return first.join() === labels.join();
    }).catch((error: unknown) => {
      throw new Error(`${String(error)}; there are ${first.join(', ')}`);
    });
  }

  /** Waits until the box holds this text. */
  async holds(text: string): Promise<void> {
    let value = '';
    await until(
      `the box holds "${text}"`,
      async () => (value = await this.value().catch(() => '')) === text,
    ).catch((error: unknown) => {
      throw new Error(`${String(error)}; it holds "${value}"`);
    });
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
    // Whatever it is called: OK, Export, Download to This Folder.
    const accept = this.#box.locator('.quick-input-action .monaco-button').first();
    const briefly = { timeout: 1_000 };
    await until('the box takes the path', async () => {
      // A proposal that arrives late, or a look at the folder, writes over what was typed.
      if ((await this.#input.inputValue(briefly).catch(() => path)) !== path)
        await this.#input.fill(path, briefly).catch(() => undefined);
      await accept.click(briefly).catch(() => undefined);
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
