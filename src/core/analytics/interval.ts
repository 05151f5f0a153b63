/** What time series count by. */
export const intervals = ['hour', 'day', 'week', 'month', 'year'] as const;
export type Interval = (typeof intervals)[number];
