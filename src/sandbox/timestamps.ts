import { zoneOffset } from './zones';

/** CallRail's spellings of an instant: each resource has its own. */

function wall(at: number, zone: string): string {
  return new Date(at + zoneOffset(zone, at)).toISOString();
}

function offset(at: number, zone: string, colon: string): string {
  return suffix(zoneOffset(zone, at), colon);
}

function suffix(ahead: number, colon: string): string {
  const minutes = Math.round(ahead / 60_000);
  const size = Math.abs(minutes);
  const hours = String(Math.floor(size / 60)).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${hours}${colon}${String(size % 60).padStart(2, '0')}`;
}

/** Calls, tags, users: `2026-02-10T00:45:19.781-08:00`. */
export function offsetMillis(at: number, zone: string): string {
  const ahead = zoneOffset(zone, at);
  return new Date(at + ahead).toISOString().slice(0, -1) + suffix(ahead, ':');
}

/** Page views: `2026-02-10T10:17:29-08:00`. */
export function offsetSeconds(at: number, zone: string): string {
  return wall(at, zone).slice(0, 19) + offset(at, zone, ':');
}

/** Summaries and hours of a time series: `2026-02-03T00:00:00-0800`. */
export function compactOffset(at: number, zone: string): string {
  return wall(at, zone).slice(0, 19) + offset(at, zone, '');
}

/** Accounts: `2026-02-10 03:43:50 -0500`. */
export function spaced(at: number, zone: string): string {
  const text = wall(at, zone);
  return `${text.slice(0, 10)} ${text.slice(11, 19)} ${offset(at, zone, '')}`;
}

/** Days, weeks, months and years of a time series: `2026-02-03`. */
export function dateOnly(at: number, zone: string): string {
  return wall(at, zone).slice(0, 10);
}

/** Companies: `2026-02-10T08:43:51.280Z`. */
export function utcMillis(at: number): string {
  return new Date(at).toISOString();
}

/** Trackers: `2011-07-05T19:06:10Z`. */
export function utcSeconds(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19)}Z`;
}

/** Maton's connections: `2026-02-10T09:55:17.574212Z`. */
export function utcMicros(at: number): string {
  const micros = String((at * 7919) % 1000).padStart(3, '0');
  return `${new Date(at).toISOString().slice(0, -1)}${micros}Z`;
}
