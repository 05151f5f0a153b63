/**
 * The words of the analytics page, in English; the host translates each and sends them along.
 * `{0}`, `{1}` … stand for values.
 */
export const analyticsStrings = {
  loading: 'Loading…',
  openFailed: 'The numbers could not be loaded',
  retry: 'Retry',
  unexpected: 'Something went wrong in this page.',

  title: 'Analytics',
  reload: 'Reload',
  'act.openTable': 'Open as table',
  'act.exportCalls': 'Export…',
  'act.saveSearch': 'Save search…',

  copyCsv: 'Copy as CSV',
  copyFailed: 'Not copied',
  savePng: 'Save as PNG…',
  saveFailed: 'Not saved',
  cost: 'Cost',
  requestsOne: '1 request',
  requestsMany: '{0} requests',
  noNumbers: 'No calls were counted in this time.',

  summary: 'Summary',
  summaryLoading: 'Loading the summary…',
  summaryFailed: 'The summary could not be loaded',
  period: 'Period',
  previousPeriod: 'Compared with',
  previousNone: 'nothing: the period before is further back than CallRail keeps calls',
  up: 'Up {0}',
  down: 'Down {0}',
  before: 'Before: {0}',

  series: 'Calls over time',
  seriesLoading: 'Loading the calls over time…',
  seriesFailed: 'The calls over time could not be loaded',
  seriesLabel: 'Chart of calls over time: {0}.',
  seriesCaption: 'Calls over time ({0}): {1}',
  interval: 'Interval',
  shownMetrics: 'Show',
  date: 'Date',
  showTable: 'Show as table',

  breakdown: 'Breakdown',
  breakdownLoading: 'Loading the breakdown…',
  breakdownFailed: 'The breakdown could not be loaded',
  breakdownTitle: '{0} by {1}',
  breakdownLabel: 'Chart of {0} by {1}: {2}.',
  breakdownCaption: 'Calls by {0}: {1}',
  groupBy: 'Group by',
  barsShow: 'Show',
  barsOf: 'The chart shows the top {0} of {1}; the table has all.',
  afterFetching:
    'CallRail cannot filter calls by this. They are fetched first and then filtered here.',

  showCalls: 'Show these calls',
  showCallsAfterFetching: 'Show these calls, filtered after fetching',
  showCallsFailed: 'The calls were not opened',
  rowsShown: '{0} of {1} rows.',
  rowsMore: 'Show {0} more',

  chartPoints: 'Points of the chart',
  chartHint: 'Arrow keys go from point to point; Enter shows the calls.',
  essence: '{0}: {1} in all; highest {2} ({3}), lowest {4} ({5}).',
  essenceAverage: '{0}: highest {1} ({2}), lowest {3} ({4}).',
} as const;

export type AnalyticsStringKey = keyof typeof analyticsStrings;
