import { boundsOf } from '../../../src/core/analytics/bounds';
import { numberReader } from '../../../src/panels/analyticsWords';
import { analyticsNumberStrings } from '../../../src/protocol/analyticsNumberStrings';

export const reader = (language = 'en') => numberReader(language, analyticsNumberStrings);

/** Seven days as the server states them, and the seven before. */
export const present = boundsOf({
  start_date: '2026-02-03T00:00:00-0800',
  end_date: '2026-02-09T23:59:59-0800',
  time_zone: 'Pacific Time (US & Canada)',
});
export const before = boundsOf({
  start_date: '2026-01-27T00:00:00-0800',
  end_date: '2026-02-02T23:59:59-0800',
  time_zone: 'Pacific Time (US & Canada)',
});

/** Spaces of all kinds as plain ones: `Intl` puts narrow ones before AM and PM. */
export const plain = (text: string) => text.replace(/\s/g, ' ');
