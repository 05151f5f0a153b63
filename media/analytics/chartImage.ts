import type { MetricKey } from '../../src/protocol/analyticsPanel';
import { wrapped } from './canvasText';
import { readTheme, type ChartTheme } from './chartTheme';
import { metricLooks } from './metricLooks';

export interface ImageWords {
  title: string;
  /** Below the title: whose calls and which, the time. */
  lines: readonly string[];
  legend: readonly { key: MetricKey; label: string }[];
}

const margin = 20;

/**
 * The chart as a PNG that can be understood by itself: on the theme's background, which is opaque,
 * with what it is about above it. `chart` is drawn as it stands, in its own resolution.
 */
export async function chartImage(
  chart: HTMLCanvasElement,
  words: ImageWords,
): Promise<Uint8Array<ArrayBuffer>> {
  const theme = readTheme();
  const scale = chart.width / Math.max(1, chart.clientWidth);
  const width = chart.width / scale;
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new Error('This page cannot draw.');
  // How high the words are is known once they were written; the size of a canvas resets it.
  canvas.width = Math.round((width + 2 * margin) * scale);
  const top = write(context, theme, words, width);
  canvas.height = Math.round((top + margin) * scale) + chart.height;
  context.fillStyle = theme.background;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(scale, scale);
  write(context, theme, words, width);
  context.drawImage(chart, margin, top, width, chart.height / scale);

  const blob = await new Promise<Blob | null>(done => canvas.toBlob(done, 'image/png'));
  if (!blob) throw new Error('The picture could not be made.');
  return new Uint8Array(await blob.arrayBuffer());
}

/** Writes title, lines and legend into `room` pixels, and returns where the chart may begin. */
function write(
  context: CanvasRenderingContext2D,
  theme: ChartTheme,
  { title, lines, legend }: ImageWords,
  room: number,
): number {
  const lineHeight = Math.round(theme.fontSize * 1.6);
  let y = margin + lineHeight / 2;
  context.textBaseline = 'middle';
  context.fillStyle = theme.foreground;
  context.font = `600 ${Math.round(theme.fontSize * 1.25)}px ${theme.font}`;
  const widthOf = (text: string) => context.measureText(text).width;
  for (const line of wrapped(title, room, widthOf)) {
    context.fillText(line, margin, y);
    y += lineHeight * 1.3;
  }
  context.font = `${theme.fontSize}px ${theme.font}`;
  for (const line of lines.flatMap(each => wrapped(each, room, widthOf))) {
    context.fillText(line, margin, y);
    y += lineHeight;
  }

  let x = 0;
  for (const { key, label } of legend) {
    const needed = 30 + widthOf(label);
    if (x > 0 && x + needed > room) {
      x = 0;
      y += lineHeight;
    }
    context.strokeStyle = theme.metrics[key];
    context.lineWidth = 2;
    context.setLineDash([...metricLooks[key].dash]);
    context.beginPath();
    context.moveTo(margin + x, y);
    context.lineTo(margin + x + 24, y);
    context.stroke();
    context.fillText(label, margin + x + 30, y);
    x += needed + 18;
  }
  return y + (legend.length > 0 ? lineHeight : 0) + margin / 4;
}
