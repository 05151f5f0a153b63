import type { Browser } from 'playwright-core';
import { bench, figure, whenDone } from '../support/bench';
import { launchBrowser } from '../support/browser';
import { TablePanelPage } from '../support/tablePanelPage';
import { until } from '../support/until';
import { WebviewFiles } from '../support/webviewFiles';

/** The table's page with 100,000 calls, as long as readers wait for it and scroll in it. */

const rows = 100_000;

/** Notes when the answer arrives that says what there is, and when the first rows are painted. */
const watchPaint = `
  addEventListener('message', ({ data }) => {
    if (data?.result?.facts) window.arrived ??= performance.now();
    if (data?.result?.rows) requestAnimationFrame(() => {
      setTimeout(() => { window.painted ??= performance.now(); });
    });
  });
`;

/** Scrolls as fast as frames come, and gives how long each took and the most rows in the page. */
const scroll = (pixels: number) => `new Promise(done => {
  const grid = document.querySelector('[role=grid]');
  const times = [];
  let most = 0;
  let last;
  function frame(now) {
    if (last !== undefined) times.push(now - last);
    last = now;
    most = Math.max(most, document.querySelectorAll('[role=row]').length);
    if (times.length === 600) return done({ times, most });
    grid.scrollTop += ${pixels};
    requestAnimationFrame(frame);
  }
  requestAnimationFrame(frame);
})`;

interface Around {
  browser: Browser;
  files: WebviewFiles;
}

let around: Promise<Around> | undefined;
function surroundings(): Promise<Around> {
  // Without a limit of the frame rate, the time from frame to frame is what a frame costs.
  const unlimited = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];
  around ??= Promise.all([launchBrowser(unlimited), WebviewFiles.listen()]).then(
    ([browser, files]) => ({ browser, files }),
  );
  return around;
}

async function openTable(): Promise<TablePanelPage> {
  const { browser, files } = await surroundings();
  const panel = await TablePanelPage.open(browser, files, {
    facts: { rows },
    initScript: watchPaint,
  });
  return panel.ready();
}

const percentile = (times: number[], part: number) =>
  [...times].sort((one, other) => one - other)[Math.floor(times.length * part)] ?? 0;
const rounded = (milliseconds: number) => Math.round(milliseconds * 10) / 10;

async function paint(): Promise<number> {
  const panel = await openTable();
  await until('the paint', () => panel.page.evaluate<boolean>('window.painted !== undefined'));
  const waited = await panel.page.evaluate<number>('window.painted - window.arrived');
  await panel.close();
  return waited;
}

/** Reads what the page's main thread has worked, in milliseconds: other programs do not count. */
async function threadTime({ context, page }: TablePanelPage): Promise<() => Promise<number>> {
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1_000 * (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? 0);
  };
}

let most = 0;
let work = 0;
async function frames(pixels: number): Promise<number> {
  const panel = await openTable();
  const worked = await threadTime(panel);
  const before = await worked();
  const found = await panel.page.evaluate<{ times: number[]; most: number }>(scroll(pixels));
  work = Math.max(work, ((await worked()) - before) / found.times.length);
  await panel.close();
  most = Math.max(most, found.most);
  return percentile(found.times, 0.95);
}

bench('Table page opens, host included', async () => (await openTable()).close(), { runs: 5 });

figure(
  'Table of 100,000 calls: first paint after data (of 500 ms)',
  async () => {
    const times: number[] = [];
    for (let run = 0; run < 5; run++) times.push(await paint());
    return rounded(percentile(times, 0.5));
  },
  'ms',
);
figure(
  '… scrolled by rows: p95 of 600 frames (of 16 ms)',
  async () => rounded(await frames(72)),
  'ms',
);
figure('… scrolled by pages: p95 of 600 frames', async () => rounded(await frames(1_900)), 'ms');
figure('… the main thread’s work for a frame, at most', () => rounded(work), 'ms');
figure('… row elements in the page, at most (of 60)', () => most, 'rows');

whenDone(async () => {
  if (!around) return;
  const { browser, files } = await around;
  files.close();
  await browser.close();
});
