import assert from 'node:assert/strict';
import type { Browser, Locator } from 'playwright-core';
import { launchBrowser } from './browser';
import { until } from './until';
import { WebviewFiles } from './webviewFiles';

interface OpenPanel {
  violations(): Promise<string[]>;
  close(): Promise<void>;
}

/**
 * A browser for a suite of one kind of panel. Panels close after each test, which fails if one of
 * them went against its policy or threw.
 */
export function usePanels<Options, Panel extends OpenPanel>(
  open: (browser: Browser, files: WebviewFiles, options?: Options) => Promise<Panel>,
  { checkPolicy = true } = {},
): (options?: Options) => Promise<Panel> {
  let browser: Browser;
  let files: WebviewFiles;
  const opened: Panel[] = [];

  before(async () => {
    [browser, files] = await Promise.all([launchBrowser(), WebviewFiles.listen()]);
  });
  afterEach(async () => {
    for (const panel of opened.splice(0)) {
      const violations = checkPolicy ? await panel.violations() : [];
      await panel.close();
      assert.deepEqual(violations, []);
    }
  });
  after(async () => {
    files.close();
    await browser.close();
  });

  return async options => {
    const panel = await open(browser, files, options);
    opened.push(panel);
    return panel;
  };
}

/** Waits until an element's text is, or matches, what is wanted. */
export async function hasText(locator: Locator, wanted: string | RegExp): Promise<void> {
  let last: string | null = null;
  await until(`the text ${String(wanted)}, not ${String(last)}`, async () => {
    last = (await locator.textContent())?.trim() ?? null;
    return last !== null && (typeof wanted === 'string' ? last === wanted : wanted.test(last));
  });
}

/** Waits until a control can be used, or cannot: the toolkit draws that a moment after it is said. */
export async function isUsable(control: Locator, wanted: boolean): Promise<void> {
  await until(wanted ? 'a control to be usable' : 'a control to be disabled', async () => {
    return (await control.isEnabled()) === wanted;
  });
}

/** Waits until the focus is on what has this name or text. */
export async function hasFocus(
  panel: { focused(): Promise<string> },
  wanted: string | RegExp,
): Promise<void> {
  await until(`the focus on ${String(wanted)}`, async () => {
    const name = await panel.focused();
    return typeof wanted === 'string' ? name === wanted : wanted.test(name);
  });
}

/** A promise and what settles it, for answers that a test holds back. */
export function deferred<T>() {
  let resolve!: (value: T) => void;
  let reject!: (error: Error) => void;
  const promise = new Promise<T>((onResolve, onReject) => {
    resolve = onResolve;
    reject = onReject;
  });
  return { promise, resolve, reject };
}
