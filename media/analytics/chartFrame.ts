import type { ActiveElement } from 'chart.js';
import { h, setAttributes } from '../shared/dom';
import { Chart, type Config } from './chartParts';
import { onThemeChange, readTheme, type ChartTheme } from './chartTheme';
import type { Page } from './page';

/** A place on the chart's main axis: a date, a bar. */
export interface ChartPoint {
  /** All that is shown there: `Feb 3, 2026: Total calls 12, Answered 10`. */
  words: string;
  /** Opens the calls that were counted, where that can be. */
  open?: () => void;
}

export interface Drawing {
  config: (theme: ChartTheme) => Config;
  /** What the chart says, in words. */
  label: string;
  points: readonly ChartPoint[];
  /** Pixels. */
  height: number;
}

export interface ChartFrame {
  readonly element: HTMLElement;
  readonly canvas: HTMLCanvasElement;
  draw(drawing: Drawing): void;
  dispose(): void;
}

/**
 * A chart that follows the theme. Mouse and keyboard go from point to point, and a click or Enter
 * opens the calls there. For the keyboard it is a slider, as screen readers know what to do with
 * those: its value in words is what the tooltip shows.
 */
export function chartFrame({ t }: Page, first: Drawing): ChartFrame {
  const canvas = h('canvas', { role: 'img' });
  const slider = h('input', {
    type: 'range',
    class: 'unseen',
    min: 0,
    step: 1,
    value: 0,
    'aria-label': t('chartPoints'),
    title: t('chartHint'),
  });
  const surface = h('div', { class: 'chart-surface' }, canvas);
  const element = h('div', { class: 'chart' }, surface, slider);
  let drawing = first;
  let chart: Chart<'line' | 'bar', (number | null)[], string> | undefined;

  function paint(): void {
    chart?.destroy();
    surface.style.height = `${drawing.height}px`;
    const config = drawing.config(readTheme());
    chart = new Chart(canvas, {
      ...config,
      options: {
        ...config.options,
        onClick: (_, [hit]) => drawing.points[hit?.index ?? -1]?.open?.(),
        onHover: (_, [hit]) =>
          canvas.classList.toggle('opens', Boolean(drawing.points[hit?.index ?? -1]?.open)),
      },
    });
    if (document.activeElement === slider) activate();
  }

  /** Shows the tooltip of the point where the slider is. */
  function activate(): void {
    if (!chart) return;
    const index = Number(slider.value);
    const active: ActiveElement[] = chart
      .getSortedVisibleDatasetMetas()
      .flatMap(({ index: datasetIndex, data }) => {
        const at = data[index];
        return at && chart?.data.datasets[datasetIndex]?.data[index] != null
          ? [{ datasetIndex, index, element: at }]
          : [];
      });
    chart.setActiveElements(active);
    const { x = 0, y = 0 } = active[0]?.element ?? {};
    chart.tooltip?.setActiveElements(active, { x, y });
    chart.update('none');
  }

  function deactivate(): void {
    chart?.setActiveElements([]);
    chart?.tooltip?.setActiveElements([], { x: 0, y: 0 });
    chart?.update('none');
  }

  function say(): void {
    setAttributes(slider, { 'aria-valuetext': drawing.points[Number(slider.value)]?.words });
  }

  function move(to: number): void {
    slider.value = String(Math.min(Math.max(to, 0), drawing.points.length - 1));
    say();
    activate();
  }

  const keys: Record<string, (at: number) => void> = {
    ArrowRight: at => move(at + 1),
    // A slider's value would grow upwards; dates and bars go on to the right and downwards.
    ArrowDown: at => move(at + 1),
    ArrowLeft: at => move(at - 1),
    ArrowUp: at => move(at - 1),
    PageDown: at => move(at + 10),
    PageUp: at => move(at - 10),
    Home: () => move(0),
    End: () => move(drawing.points.length - 1),
    Enter: at => drawing.points[at]?.open?.(),
    Escape: deactivate,
  };
  slider.addEventListener('keydown', event => {
    const act = keys[event.key];
    if (!act || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    act(Number(slider.value));
  });
  // Screen readers may set the value without a key.
  slider.addEventListener('input', () => move(Number(slider.value)));
  slider.addEventListener('focus', activate);
  slider.addEventListener('blur', deactivate);

  function draw(next: Drawing): void {
    drawing = next;
    const last = Math.max(0, next.points.length - 1);
    canvas.setAttribute('aria-label', next.label);
    setAttributes(slider, { max: last });
    slider.value = String(Math.min(Number(slider.value), last));
    slider.hidden = next.points.length === 0;
    say();
    paint();
  }

  const theme = onThemeChange(paint);
  // The canvas has no size before it is in the page.
  queueMicrotask(() => draw(drawing));
  return {
    element,
    canvas,
    draw,
    dispose() {
      theme.dispose();
      chart?.destroy();
      chart = undefined;
    },
  };
}
