import type { QuotaReading } from '../api/api';

/** Requests that the connection has left, in the hour or in the day, whichever is less. */
export function requestsLeft({ hour, day }: QuotaReading): number {
  return Math.max(0, Math.min(hour.allowed - hour.used, day.allowed - day.used));
}
