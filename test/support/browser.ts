import { chromium, type Browser } from 'playwright-core';

/** Starts the browser that the test runner found; `npm run test:webview` and the like name it. */
export function launchBrowser(args: string[] = []): Promise<Browser> {
  const executablePath = process.env.CALLRAIL_TEST_BROWSER;
  if (!executablePath) throw new Error('Run these tests by npm, which finds a browser for them.');
  // Chromium's sandbox cannot be had as root, as in containers.
  return chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0, args });
}
