import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { until } from './until';
import { Dialog } from './workbench/dialog';
import { Editors } from './workbench/editors';
import { Notifications } from './workbench/notifications';
import { QuickInput } from './workbench/quickInput';
import { Terminal } from './workbench/terminal';
import { View } from './workbench/view';

/**
 * Themes that every VS Code has under the same name, one of each kind, by the class that the window
 * gets.
 */
export const themes = {
  dark: { name: 'Dark Modern', className: 'vs-dark' },
  light: { name: 'Light Modern', className: 'vs' },
  highContrast: { name: 'Dark High Contrast', className: 'hc-black' },
  highContrastLight: { name: 'Light High Contrast', className: 'hc-light' },
} as const;

export type Theme = keyof typeof themes;

/**
 * Drives a window of VS Code as a person does: by clicks, keys and what is to be read. Every method
 * waits for what it needs, and fails with a sentence when that does not come.
 *
 *     await w.runCommand('CallRail: Create Tag…');
 *     await w.quickInput.pick('Acme Plumbing');
 *     await w.quickInput.answer('Won');
 *     await w.view('Accounts').expand('Acme Plumbing', 'Tags');
 *     await w.view('Accounts').contextMenu('Won', 'Delete Tag…');
 *     await w.dialog.press('Delete');
 *     await w.notifications.expect('deleted');
 */
export class Workbench {
  readonly quickInput: QuickInput;
  readonly notifications: Notifications;
  readonly dialog: Dialog;
  readonly editors: Editors;
  readonly terminal: Terminal;
  /**
   * Errors of the extension that nobody handled: the extension host writes rejections to the console,
   * with a stack that leads through our folder.
   */
  readonly extensionErrors: string[] = [];

  constructor(
    readonly page: Page,
    private readonly changeSettings: (settings: Record<string, unknown>) => void,
    private readonly whenClosed: () => Promise<void>,
  ) {
    this.quickInput = new QuickInput(page);
    this.notifications = new Notifications(page);
    this.dialog = new Dialog(page);
    this.editors = new Editors(page);
    this.terminal = new Terminal(page);
    page.on('console', message => {
      const ours = [
        '[callrail-explorer.callrail-explorer]',
        '/callrail-explorer.callrail-explorer-',
      ];
      const text = message.text();
      if (message.type() !== 'error' && message.type() !== 'warning') return;
      // VS Code's own word for a panel, or a window, that was closed while its page was loading.
      if (text.includes('Webview.loadLocalResource')) return;
      // The same for a file of ours that VS Code was reading when the window was loaded anew.
      if (text.includes('(Canceled: Canceled)')) return;
      if (ours.some(part => text.includes(part))) this.extensionErrors.push(text);
    });
  }

  /** Resolves when the window is drawn. Extensions may register a little later. */
  async ready(): Promise<void> {
    await this.page.locator('.monaco-workbench .part.statusbar').waitFor({ timeout: 60_000 });
    await this.page.locator('.monaco-workbench .part.activitybar').waitFor();
  }

  /** Runs a command by its palette title, such as "CallRail: Refresh". */
  runCommand(title: string): Promise<void> {
    return this.quickInput.runCommand(title);
  }

  /** Opens a view container from the activity bar. */
  async openContainer(title: string): Promise<void> {
    const tab = this.page.locator('.part.activitybar').getByRole('tab', { name: title });
    const heading = this.page.locator('.part.sidebar .title-label', { hasText: title });
    // A click on the tab of an open container closes it, and a reloaded window opens it by itself.
    await until(`the container ${title} opens`, async () => {
      if (await heading.isVisible()) return true;
      if ((await tab.getAttribute('aria-expanded')) !== 'true') await tab.locator('a').click();
      return heading.waitFor({ timeout: 2_000 }).then(
        () => true,
        () => false,
      );
    });
  }

  /** Opens a file of the folder in an editor, by its name. */
  async openFile(name: string): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+P');
    await this.quickInput.type(name);
    await this.quickInput.row(name).first().click();
    await this.editors.tab(name).first().waitFor();
  }

  /** A view of the side bar, by its title. */
  view(title: string): View {
    return new View(this.page, title);
  }

  /** An entry of the status bar whose text contains this. */
  statusBarItem(text: string): Locator {
    return this.page.locator('.part.statusbar .statusbar-item', { hasText: text });
  }

  /** What was copied last. */
  clipboard(): Promise<string> {
    return this.page.evaluate<string>('navigator.clipboard.readText()');
  }

  /** Changes user settings, beside those the window began with, and reloads it to use them. */
  async set(settings: Record<string, unknown>): Promise<void> {
    this.changeSettings(settings);
    await this.reload();
  }

  /** Chooses a theme as people do; what is open stays open. */
  async useTheme(theme: Theme): Promise<void> {
    await this.runCommand('Preferences: Color Theme');
    await this.quickInput.pick(themes[theme].name, { filter: themes[theme].name });
    await this.page.locator(`.monaco-workbench.${themes[theme].className}`).waitFor();
  }

  /**
   * Waits until VS Code has written a text to its storage in the browser, which it does every few
   * seconds: what a page keeps outlives a reload from then on.
   */
  async whenStored(text: string): Promise<void> {
    const isStored = () =>
      this.page.evaluate<boolean>(`(async () => {
        for (const { name } of await indexedDB.databases()) {
          const database = await new Promise((done, failed) => {
            const request = indexedDB.open(name);
            request.onsuccess = () => done(request.result);
            request.onerror = () => failed(request.error);
          });
          try {
            for (const store of database.objectStoreNames) {
              const values = await new Promise((done, failed) => {
                const request = database.transaction(store).objectStore(store).getAll();
                request.onsuccess = () => done(request.result);
                request.onerror = () => failed(request.error);
              });
              if (values.some(value => String(value).includes(${JSON.stringify(text)}))) return true;
            }
          } finally {
            database.close();
          }
        }
        return false;
      })()`);
    // VS Code writes when it has nothing else to do, so it must not be asked all the time.
    await until(`the storage holds "${text}"`, isStored, 60_000, 500);
  }

  /** Loads the window anew, as "Developer: Reload Window" does. */
  async reload(): Promise<void> {
    await this.page.reload();
    await this.ready();
  }

  /** Takes a picture of the window; gives back its path. */
  async screenshot(name: string): Promise<string> {
    const folder = resolve('out/screenshots');
    mkdirSync(folder, { recursive: true });
    const path = join(folder, `${name.replace(/[^\w.-]+/g, '-')}.png`);
    await this.page.screenshot({ path });
    return path;
  }

  close(): Promise<void> {
    return this.whenClosed();
  }
}
