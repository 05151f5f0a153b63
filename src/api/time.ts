import { DateTime, IANAZone } from 'luxon';
import { railsZones } from './railsZones';

/** Date, then perhaps a time to the minute or finer, then perhaps an offset or `UTC`. */
const form =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)(?: ?(Z|UTC|GMT|[+-]\d{2}:?\d{2}))?)?$/i;

/**
 * A time as CallRail or Maton writes it: ISO with `Z`, with a colon in the offset or without, with
 * spaces instead of the `T`, or a date alone. The offset that was written is kept. What has none is
 * in `zone` (IANA or Rails name), which is UTC unless told. Undefined for anything else.
 */
export function parseTime(text: string | null | undefined, zone = 'UTC'): DateTime | undefined {
  const [, date, time, offset] = form.exec(text?.trim() ?? '') ?? [];
  if (date === undefined) return undefined;
  const iso = `${date}T${time ?? '00:00'}${writtenOffset(offset)}`;
  const parsed = DateTime.fromISO(iso, { zone: ianaZone(zone) ?? 'UTC', setZone: true });
  return parsed.isValid ? parsed : undefined;
}

function writtenOffset(offset = ''): string {
  return /^[a-z]/i.test(offset) ? 'Z' : offset;
}

/** The IANA name of a zone that CallRail names: IANA, Rails, or short (`EST`). */
export function ianaZone(name: string | null | undefined): string | undefined {
  const text = name?.trim() ?? '';
  if (Object.hasOwn(railsZones, text)) return railsZones[text];
  return IANAZone.isValidZone(text) ? text : undefined;
}
