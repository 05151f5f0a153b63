import type { MetricKey } from '../../src/protocol/analyticsPanel';

/** How the line of a metric differs from the others without its colour. */
export interface MetricLook {
  /** Lengths of dashes and gaps, in pixels; none for a solid line. */
  dash: readonly number[];
  point: 'circle' | 'rect' | 'triangle' | 'rectRot' | 'star' | 'crossRot';
}

export const metricLooks: Record<MetricKey, MetricLook> = {
  total_calls: { dash: [], point: 'circle' },
  answered_calls: { dash: [7, 3], point: 'rect' },
  missed_calls: { dash: [2, 3], point: 'triangle' },
  first_time_callers: { dash: [8, 3, 2, 3], point: 'rectRot' },
  average_duration: { dash: [14, 4], point: 'star' },
  leads: { dash: [4, 2, 1, 2, 1, 2], point: 'crossRot' },
};

const svg = 'http://www.w3.org/2000/svg';

/** A piece of the metric's line, for the button that shows or hides it. */
export function lineMark(key: MetricKey): SVGSVGElement {
  const drawing = document.createElementNS(svg, 'svg');
  drawing.setAttribute('viewBox', '0 0 24 8');
  drawing.setAttribute('class', `line-mark metric-${key}`);
  drawing.setAttribute('aria-hidden', 'true');
  const line = document.createElementNS(svg, 'path');
  line.setAttribute('d', 'M0 4h24');
  line.setAttribute('stroke-dasharray', metricLooks[key].dash.join(' '));
  drawing.append(line);
  return drawing;
}
