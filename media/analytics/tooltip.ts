import { isolated, shortened } from './axisWords';
import type { Config } from './chartParts';
import type { ChartTheme } from './chartTheme';

type Tooltip = NonNullable<NonNullable<NonNullable<Config['options']>['plugins']>['tooltip']>;

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
