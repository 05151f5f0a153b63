import type { MetricKey } from '../../src/protocol/analyticsPanel';
import { readTheme } from './chartTheme';
import { metricLooks } from './metricLooks';

export interface ImageWords {
  title: string;
  /** Below the title: the query, the time. */
  lines: readonly string[];
  legend: readonly { key: MetricKey; label: string }[];
}

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
  const margin = 20;
  const lineHeight = Math.round(theme.fontSize * 1.6);
  const width = chart.width / scale + 2 * margin;
  const rows = words.lines.length + (words.legend.length > 0 ? 1 : 0);
  const top = margin + Math.round(lineHeight * 1.3) + rows * lineHeight + margin / 2;

  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round((top + margin) * scale) + chart.height;
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new Error('No drawing context.');
  context.scale(scale, scale);
  context.fillStyle = theme.background;
  context.fillRect(0, 0, width, canvas.height / scale);

  const room = width - 2 * margin;
  let y = margin + lineHeight / 2;
  context.textBaseline = 'middle';
  context.fillStyle = theme.foreground;
  context.font = `600 ${Math.round(theme.fontSize * 1.25)}px ${theme.font}`;
  context.fillText(words.title, margin, y, room);
  y += lineHeight * 1.3;
  context.font = `${theme.fontSize}px ${theme.font}`;
  for (const line of words.lines) {
    context.fillText(line, margin, y, room);
    y += lineHeight;
  }
  let x = margin;
  for (const { key, label } of words.legend) {
    context.strokeStyle = theme.metrics[key];
    context.lineWidth = 2;
    context.setLineDash([...metricLooks[key].dash]);
    context.beginPath();
    context.moveTo(x, y);
    context.lineTo(x + 24, y);
    context.stroke();
    context.fillText(label, x + 30, y);
    x += 30 + context.measureText(label).width + 18;
  }
  context.drawImage(chart, margin, top, chart.width / scale, chart.height / scale);

  const blob = await new Promise<Blob | null>(done => canvas.toBlob(done, 'image/png'));
  if (!blob) throw new Error('No picture.');
  return new Uint8Array(await blob.arrayBuffer());
}
