import type { Locator, Page } from 'playwright-core';
import { until } from '../until';

/** Only the DOM draws what can be read: a window for this has the renderer on the GPU switched off. */
export const readableTerminal = { 'terminal.integrated.gpuAcceleration': 'off' };

/** The terminal in the panel. */
export class Terminal {
  readonly #rows: Locator;

  constructor(readonly page: Page) {
    this.#rows = page.locator('.terminal-wrapper.active .xterm-rows > div');
  }

  /** Types a line into the shell, once the terminal takes what is typed. */
  async run(line: string): Promise<void> {
    await this.page.locator('.terminal-wrapper.active .xterm-helper-textarea').focus();
    await this.page.keyboard.type(line);
    await this.page.keyboard.press('Enter');
  }

  /** Waits until a line that is drawn contains this, and gives back all that are. */
  shows(text: string): Promise<string> {
    return until(`the terminal shows "${text}"`, async () => {
      const rows = await this.#rows.allTextContents();
      const lines = rows.map(row => row.replaceAll('\u00a0', ' ').trimEnd());
      return lines.some(line => line.includes(text)) && lines.join('\n');
    });
  }

  /** Follows the link that is in the middle of a text, once the pointer is told that it is one. */
  async follow(text: string): Promise<void> {
    const hint = this.page.locator('.monaco-hover', { hasText: /(ctrl|cmd) \+ click/ });
    const { x, y } = await until(`"${text}" is a link`, async () => {
      const place = await this.#place(text);
      // A pointer that is there already would not come to rest.
      await this.page.mouse.move(place.x, place.y - 60);
      await this.page.mouse.move(place.x, place.y);
      return hint.waitFor({ timeout: 4_000 }).then(
        () => place,
        () => undefined,
      );
    });
    await this.page.keyboard.down('ControlOrMeta');
    await this.page.mouse.click(x, y);
    await this.page.keyboard.up('ControlOrMeta');
  }

  /** The middle of the last place where a text is drawn. */
  #place(text: string): Promise<{ x: number; y: number }> {
    return until(`the terminal shows "${text}"`, async () => {
      for (const row of (await this.#rows.all()).reverse()) {
        const drawn = (await row.textContent()) ?? '';
        const at = drawn.lastIndexOf(text);
        if (at < 0) continue;
        const [box, end] = await Promise.all([
          row.boundingBox(),
          row.locator('span').last().boundingBox(),
        ]);
        if (!box || !end) continue;
        // Characters are of one width; the spans end with the last of them.
        const width = end.x + end.width - box.x;
        const x = box.x + ((at + text.length / 2) / drawn.length) * width;
        return { x, y: box.y + box.height / 2 };
      }
      return undefined;
    });
  }
}
