import { parsePhoneNumberFromString, type PhoneNumber } from 'libphonenumber-js/min';
import { parseTime } from '../api/time';
import type { Call } from '../api/schemas/call';

/** How the parts of a call read. Pure; the language and the zone come from the caller. */

export type CallOutcome = 'answered' | 'missed' | 'voicemail' | 'outbound' | 'in_progress';

/** How a call ended. `call_type` knows what the flags cannot tell; CallRail misspells "abandonded". */
export function outcomeOf(call: Call): CallOutcome {
  if (call.call_type === 'in_progress') return 'in_progress';
  if (call.direction === 'outbound') return 'outbound';
  if (call.voicemail) return 'voicemail';
  return call.answered ? 'answered' : 'missed';
}

/**
 * A number as people write it: national in the United States and Canada, where CallRail's customers
 * are, international elsewhere. What is not a number (`***0123`, `anonymous`) stays as it is.
 */
export function displayPhone(number: string): string {
  const parsed = readPhone(number);
  if (!parsed) return number;
  return parsed.countryCallingCode === '1' ? parsed.formatNational() : parsed.formatInternational();
}

/** `2m 59s`, `13s`, `1h 2m`, as CallRail writes durations. */
export function displayDuration(seconds: number): string {
  const whole = Math.round(seconds);
  const [hours, minutes, rest] = [
    Math.floor(whole / 3600),
    Math.floor(whole / 60) % 60,
    whole % 60,
  ];
  if (hours > 0) return `${hours}h ${minutes}m`;
  return minutes > 0 ? `${minutes}m ${rest}s` : `${rest}s`;
}

/** Who called or was called: name, else number, else the id. */
export function callerOf(call: Call): string {
  const name = call.customer_name?.trim();
  if (name) return name;
  return call.customer_phone_number ? displayPhone(call.customer_phone_number) : call.id;
}

/** Where the customer's number is from: `Denver, CO`. */
export function locationOf(call: Call): string | null {
  const parts = [call.customer_city, call.customer_state].filter(
    part => part != null && part !== '',
  );
  return parts.length > 0 ? parts.join(', ') : (call.customer_country ?? null);
}

export interface Reader {
  /** BCP 47, as the editor is set. */
  language: string;
}

/** Day and time with the zone: `Fri, Nov 20, 2026, 4:05 PM MST`. Text that is no time stays as it is. */
export function displayMoment(text: string, { language }: Reader, zone?: string | null): string {
  return format(text, zone, language, {
    weekday: 'short',
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
  });
}

/** Time of day: `4:05 PM`, or `4:05 PM MST` where times of several zones stand together. */
export function displayTimeOfDay(
  text: string,
  { language }: Reader,
  zone?: string | null,
  { withZone = false } = {},
): string {
  const timeZoneName = withZone ? 'short' : undefined;
  return format(text, zone, language, { hour: 'numeric', minute: '2-digit', timeZoneName });
}

/** Day: `Friday, November 20, 2026`. */
export function displayDay(text: string, { language }: Reader, zone?: string | null): string {
  return format(text, zone, language, {
    weekday: 'long',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
  });
}

/** The calendar day of a moment in a zone, `2026-11-20`: what calls are grouped by. */
export function dayOf(text: string, zone?: string | null): string {
  return inZone(text, zone)?.toISODate() ?? text.slice(0, 10);
}

function format(
  text: string,
  zone: string | null | undefined,
  language: string,
  options: Intl.DateTimeFormatOptions,
): string {
  return inZone(text, zone)?.setLocale(language).toLocaleString(options) ?? text;
}

/** The moment in a zone; without one (or with one that does not exist), with the offset it states. */
function inZone(text: string, zone: string | null | undefined) {
  const moment = parseTime(text);
  const moved = zone ? moment?.setZone(zone) : moment;
  return moved?.isValid ? moved : moment;
}

/**
 * A number as CallRail takes it for calls, E.164 with the country code of the United States and
 * Canada; undefined if it is none.
 */
export function parsePhone(text: string): string | undefined {
  const parsed = readPhone(text);
  // An extension would be lost on the way, and somebody else's phone would ring.
  return parsed?.countryCallingCode === '1' && !parsed.ext ? parsed.number : undefined;
}

/** The number that a text is, as a whole; a number within other words is none. */
function readPhone(text: string): PhoneNumber | undefined {
  const parsed = parsePhoneNumberFromString(text, { defaultCountry: 'US', extract: false });
  return parsed?.isPossible() ? parsed : undefined;
}
