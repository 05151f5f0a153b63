import type { MetricKey } from '../../src/protocol/analyticsPanel';

/** What a canvas has to be told of VS Code's theme, which style sheets get by themselves. */
export interface ChartTheme {
  background: string;
  foreground: string;
  muted: string;
  grid: string;
  tooltip: { background: string; foreground: string; border: string };
  font: string;
  /** Pixels. */
  fontSize: number;
  metrics: Record<MetricKey, string>;
  highContrast: boolean;
}

/** The theme's orange and yellow are too much alike; what is no count is drawn like text. */
const colorsOf: Record<MetricKey, string> = {
  total_calls: 'blue',
  answered_calls: 'green',
  missed_calls: 'red',
  first_time_callers: 'purple',
  average_duration: 'foreground',
  leads: 'yellow',
};

/** The theme as it is now. */
export function readTheme(): ChartTheme {
  const style = getComputedStyle(document.body);
  /** The first of these variables that the theme defines. */
  const color = (...names: string[]): string => {
    for (const name of names) {
      const value = style.getPropertyValue(`--vscode-${name}`).trim();
      if (value) return value;
    }
    return style.color;
  };
  const highContrast = document.body.className.includes('vscode-high-contrast');
  const metrics = Object.entries(colorsOf).map(([key, name]) => [key, color(`charts-${name}`)]);
  return {
    background: color('editor-background'),
    foreground: color('editor-foreground', 'foreground'),
    muted: color('descriptionForeground', 'foreground'),
    grid: highContrast
      ? color('charts-lines', 'contrastBorder')
      : color('panel-border', 'widget-border', 'charts-lines'),
    tooltip: {
      background: color(
        'editorHoverWidget-background',
        'editorWidget-background',
        'editor-background',
      ),
      foreground: color('editorHoverWidget-foreground', 'editor-foreground', 'foreground'),
      border: color('editorHoverWidget-border', 'contrastBorder', 'widget-border', 'panel-border'),
    },
    font: style.fontFamily,
    fontSize: Number.parseFloat(style.fontSize) || 13,
    metrics: Object.fromEntries(metrics) as Record<MetricKey, string>,
    highContrast,
  };
}

/** VS Code changes a theme by classes of the body and by variables in the style of the root. */
export function onThemeChange(listener: () => void): { dispose: () => void } {
  let frame = 0;
  const observer = new MutationObserver(() => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(listener);
  });
  observer.observe(document.body, { attributes: true, attributeFilter: ['class', 'style'] });
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['style'] });
  return {
    dispose() {
      cancelAnimationFrame(frame);
      observer.disconnect();
    },
  };
}
