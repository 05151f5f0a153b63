/**
 * The words of the analytics page, in English; the host translates each and sends them along.
 * `{0}`, `{1}` … stand for values.
 */
export const analyticsStrings = {
  loading: 'Loading…',
  openFailed: 'The calls could not be loaded',
  retry: 'Retry',
  unexpected: 'Something went wrong in this page.',
} as const;
