import type { Config } from './chartParts';
import type { ChartTheme } from './chartTheme';

type Tooltip = NonNullable<NonNullable<NonNullable<Config['options']>['plugins']>['tooltip']>;

const segmenter = new Intl.Segmenter();

/** Text that comes from CallRail may turn the writing direction: its marks end where it ends. */
export function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}

/** A label for an axis, where there is no room for a whole address. */
export function shortened(text: string, limit = 30): string {
  if (text.length <= limit) return text;
  // A letter may be several code points, which must not be torn apart.
  const letters = Array.from(
    segmenter.segment(text.slice(0, 20 * limit)),
    ({ segment }) => segment,
  );
  return letters.length > limit ? `${letters.slice(0, limit - 1).join('')}…` : text;
}

/** Tooltips that look like the editor's hovers. `title` and `line` give the words. */
export function tooltip(
  theme: ChartTheme,
  title: (index: number) => string,
  line: (dataset: number, index: number) => string,
): Tooltip {
  return {
    backgroundColor: theme.tooltip.background,
    titleColor: theme.tooltip.foreground,
    bodyColor: theme.tooltip.foreground,
    borderColor: theme.tooltip.border,
    borderWidth: 1,
    cornerRadius: 3,
    padding: 10,
    boxPadding: 5,
    caretSize: 0,
    caretPadding: 10,
    usePointStyle: true,
    callbacks: {
      title: ([item]) => (item ? isolated(shortened(title(item.dataIndex), 80)) : ''),
      label: item => line(item.datasetIndex, item.dataIndex),
    },
  };
}
