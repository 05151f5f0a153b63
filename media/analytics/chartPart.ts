import type { AnalyticsView } from '../../src/protocol/analyticsPanel';
import { h } from '../shared/dom';
import { section } from '../shared/section';
import { statusLine } from '../shared/status';
import { chartFrame, type ChartFrame, type Drawing } from './chartFrame';
import { chartImage, type ImageWords } from './chartImage';
import { boundsLine, type Bounded } from './boundsLine';
import { callOpener } from './openCalls';
import type { Page, Part } from './page';
import { partPlace } from './partPlace';
import { takeAlong } from './takeAlong';

export interface ChartPartOptions<V extends Bounded> {
  page: Page;
  name: 'series' | 'breakdown';
  title: string;
  loading: string;
  failed: string;
  controls: HTMLElement[];
  request: (question: AnalyticsView, fresh: boolean, signal: AbortSignal) => Promise<V>;
  /** Undefined where there is nothing to draw. */
  drawing: (view: V) => Drawing | undefined;
  /** What stands below the chart, or in its place. */
  below: (view: V) => HTMLElement[];
  picture: (view: V) => Omit<ImageWords, 'lines'> & { name: string };
  /** Hears of new numbers before they are shown. */
  onView: (view: V) => void;
}

export interface ChartPart<V> extends Part {
  /** The question, as far as it was asked. */
  readonly question: AnalyticsView | undefined;
  readonly view: V | undefined;
  opener: (query: string | null) => (() => void) | undefined;
  /** Draws the same numbers otherwise. */
  redraw(): void;
}

/** A part with a chart: what it shares with others is loading, taking along, and the click. */
export function chartPart<V extends Bounded>(options: ChartPartOptions<V>): ChartPart<V> {
  const { page, name, controls, drawing } = options;
  const { t } = page;
  const { element, header, body } = section(name, options.title);
  element.classList.add('chart-part');
  const status = statusLine();
  const take = takeAlong(page, status, name, picture);
  let question: AnalyticsView | undefined;
  let view: V | undefined;
  let frame: ChartFrame | undefined;

  const place = partPlace({
    page,
    loading: options.loading,
    failed: options.failed,
    request: (fresh, signal) =>
      question
        ? options.request(question, fresh, signal)
        : Promise.reject(new Error('No question.')),
    show(next: V) {
      view = next;
      options.onView(next);
      const drawn = drawing(next);
      frame = drawn && chartFrame(page, drawn);
      take.setEnabled(true);
      return {
        nodes: [boundsLine(t, next), ...(frame ? [frame.element] : []), ...options.below(next)],
        announcement: drawn?.label ?? t('noNumbers'),
        dispose() {
          frame?.dispose();
          frame = undefined;
          view = undefined;
        },
      };
    },
  });
  header.append(take.element);
  body.append(h('div', { class: 'controls' }, ...controls), place.element, status.element);

  async function picture() {
    if (!view || !frame) return undefined;
    const { name: file, ...words } = options.picture(view);
    const subject = [question?.label, question?.query].filter(Boolean).join(' · ');
    return {
      name: file,
      bytes: await chartImage(frame.canvas, {
        ...words,
        lines: [subject, view.bounds.text],
      }),
    };
  }

  return {
    element,
    get question() {
      return question;
    },
    get view() {
      return view;
    },
    opener: callOpener(page, status),
    redraw() {
      const next = view && drawing(view);
      if (next) frame?.draw(next);
    },
    ask(next, fresh) {
      question = next;
      take.setEnabled(false);
      status.clear();
      place.load(fresh);
    },
    retry: () => place.retry(),
  };
}
