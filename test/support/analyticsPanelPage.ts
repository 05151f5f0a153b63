import type { Browser } from 'playwright-core';
import { analyticsPanel, type AnalyticsView } from '../../src/protocol/analyticsPanel';
import type { Handlers } from '../../src/protocol/rpc';
import { analyticsView, breakdownView, seriesView, summaryView } from './analyticsViews';
import { openStage, PanelPage, type PanelPageOptions, type Stage } from './panelPage';
import { until } from './until';
import type { WebviewFiles } from './webviewFiles';

type Panel = typeof analyticsPanel;

export interface AnalyticsOptions extends PanelPageOptions<Panel> {
  view?: AnalyticsView;
}

/** The analytics panel's real page in a real browser; the host's end is here. */
export class AnalyticsPanelPage extends PanelPage<Panel> {
  view: AnalyticsView;

  private constructor(stage: Stage, options: AnalyticsOptions) {
    super(stage, analyticsPanel, options);
    this.view = options.view ?? analyticsView();
  }

  static async open(
    browser: Browser,
    files: WebviewFiles,
    options: AnalyticsOptions = {},
  ): Promise<AnalyticsPanelPage> {
    const names = { name: 'analytics', title: 'Analytics: Acme Dental' };
    const restore = { account: 'ACC1', query: 'range:last_90_days' };
    // Nobody waits for charts to come to rest, unless that is what is looked at.
    const usual = { restore, height: 1_400, reducedMotion: true };
    const stage = await openStage(browser, files, names, { ...usual, ...options });
    const panel = new AnalyticsPanelPage(stage, options);
    await stage.load();
    return panel;
  }

  /** Tells the page that what kept numbers away may have gone. */
  retry(): void {
    this.service.push('retry', null);
  }

  /** Waits until every part shows numbers. */
  async loaded(): Promise<void> {
    await this.region('Summary').locator('.tile').first().waitFor();
    for (const name of ['Calls over time', 'Breakdown']) await this.drawn(name);
  }

  /** Waits until a part's chart is on its canvas, at rest. */
  async drawn(part: string): Promise<void> {
    await this.region(part).locator('canvas').waitFor();
    let last = '';
    await until(`the chart of ${part}`, async () => {
      const now = await this.pixels(part);
      const rests = now.colors > 3 && JSON.stringify(now) === last;
      last = JSON.stringify(now);
      return rests;
    });
  }

  /** How many colours are on a chart's canvas, and a sum that differs where pictures do. */
  pixels(part: string): Promise<{ colors: number; sum: number }> {
    return this.region(part)
      .locator('canvas')
      .evaluate(element => {
        const canvas = element as unknown as HTMLCanvasLike;
        const { width, height } = canvas;
        if (width === 0 || height === 0) return { colors: 0, sum: 0 };
        const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
        const colors = new Set<number>();
        let sum = 0;
        for (let at = 0; at < data.length; at += 4) {
          const color = (data[at]! << 16) | (data[at + 1]! << 8) | data[at + 2]!;
          if (data[at + 3]! > 0) colors.add(color);
          sum = (sum * 31 + color + data[at + 3]!) % 1_000_000_007;
        }
        return { colors: colors.size, sum };
      });
  }

  protected override defaults(): Handlers<Panel> {
    return {
      open: ({ kept }) => ({ ...this.view, ...kept }),
      ask: ({ query }) => (this.view = { ...this.view, query }),
      checkQuery: () => ({ problems: [], suggestions: [] }),
      summary: () => summaryView(),
      series: ({ interval }) => seriesView(interval),
      breakdown: ({ by }) => breakdownView(by),
      copyTable: ({ table }) => ({ statement: `Copied the ${table}.` }),
      savePng: ({ name }) => ({ statement: `Saved ${name}.png.` }),
      showCalls: () => null,
      act: () => null,
      remedy: () => null,
    };
  }
}

/** As much of a canvas as is looked at here; tests know nothing of the DOM. */
interface HTMLCanvasLike {
  width: number;
  height: number;
  getContext(kind: '2d'): {
    getImageData(x: number, y: number, width: number, height: number): { data: number[] };
  };
}
