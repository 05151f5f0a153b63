import type { FrameLocator, Locator, Page } from 'playwright-core';
import { until } from '../until';
import { exactly, readable } from './text';

/** What is read of an element that is a line of text; lines are not in order in the page. */
interface Line {
  style: { top: string };
  textContent: string;
}

/** Editors: their tabs, texts and webview panels. */
export class Editors {
  constructor(readonly page: Page) {}

  /** The tab with this title. */
  tab(title: string): Locator {
    // The ending of a file's name may stand beside its `.label-name`.
    const label = this.page.locator('.monaco-icon-label-container', { hasText: exactly(title) });
    return this.page.locator('.tabs-container .tab').filter({ has: label });
  }

  /** The titles of the open tabs. */
  async titles(): Promise<string[]> {
    const labels = this.page.locator('.tabs-container .tab .monaco-icon-label-container');
    return (await labels.allInnerTexts()).map(readable);
  }

  async close(title: string): Promise<void> {
    await this.tab(title).hover();
    await this.tab(title)
      .getByRole('button', { name: /^Close/ })
      .click();
  }

  /** Presses a button of the toolbar right of the tabs. */
  async press(button: string): Promise<void> {
    const toolbar = this.page.locator('.editor-group-container.active .editor-actions');
    await toolbar.getByRole('button', { name: button }).first().click();
  }

  /** The text of the active editor, as far as it is drawn (some 50 lines). */
  async text(): Promise<string> {
    const lines = this.page.locator('.editor-group-container.active .monaco-editor .view-line');
    await lines.first().waitFor();
    const drawn = await lines.evaluateAll((elements: Line[]) =>
      elements
        .map(element => ({ top: parseInt(element.style.top), text: element.textContent }))
        .sort((one, other) => one.top - other.top)
        .map(({ text }) => text),
    );
    return drawn.map(line => line.replaceAll('\u00a0', ' ')).join('\n');
  }

  /** Waits until the drawn text of the active editor contains this. */
  async contains(text: string): Promise<void> {
    await until(`the editor contains "${text}"`, async () => (await this.text()).includes(text));
  }

  /** A text in the active editor that is drawn as one piece, such as a link or a word. */
  piece(text: string): Locator {
    return this.page
      .locator('.editor-group-container.active .view-line span span', { hasText: text })
      .last();
  }

  /** What appears when the pointer comes to rest on a piece of the text; undefined if nothing does. */
  async hover(text: string, waitMs = 20_000): Promise<Locator | undefined> {
    const hover = await this.#leave();
    await this.piece(text).hover();
    return hover.waitFor({ timeout: waitMs }).then(
      () => hover,
      () => undefined,
    );
  }

  /** Chooses from the list of quick fixes, or of refactorings, that is open. */
  async chooseAction(title: string | RegExp): Promise<void> {
    const row = this.page.locator('.action-widget').getByText(title);
    await row.waitFor();
    // Older versions lay a pane over the list, which goes when the pointer moves.
    await row.hover({ force: true });
    await row.click();
  }

  /** A text of the active editor that is a link. */
  link(text: string): Locator {
    const lines = this.page.locator('.editor-group-container.active .view-line');
    return lines.locator('.detected-link', { hasText: text }).first();
  }

  /** Follows the link of a text, with the key that this takes. */
  async follow(text: string): Promise<void> {
    await this.#leave();
    await this.link(text).waitFor();
    // An element of another kind takes its place as soon as the pointer is over it with the key down.
    const box = await until('the link is drawn', () => this.link(text).boundingBox());
    await this.page.keyboard.down('ControlOrMeta');
    await this.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await this.page.locator('.detected-link-active').first().waitFor();
    await this.page.mouse.down();
    await this.page.mouse.up();
    await this.page.keyboard.up('ControlOrMeta');
  }

  /** Takes the pointer off the text: where it is already it would not come to rest. */
  async #leave(): Promise<Locator> {
    const hover = this.page.locator('.monaco-hover').filter({ visible: true }).last();
    await this.page.mouse.move(5, 5);
    await until('no hover', async () => !(await hover.isVisible()));
    return hover;
  }

  /** The document of the visible webview panel with this title, to use like a page. */
  webview(title: string, timeoutMs = 20_000): Promise<FrameLocator> {
    const frames = this.page.locator('iframe.webview.ready').filter({ visible: true });
    return until(
      `a visible webview is titled "${title}"`,
      async () => {
        for (const outer of await frames.all()) {
          const inner = outer.contentFrame().locator('iframe#active-frame');
          if ((await inner.count()) > 0 && (await inner.getAttribute('title')) === title)
            return inner.contentFrame();
        }
        return undefined;
      },
      timeoutMs,
    );
  }
}
