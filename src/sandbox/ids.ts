import type { Random } from './random';

type Prefix =
  | 'ACC'
  | 'CAL'
  | 'COM'
  | 'TRK'
  | 'USR'
  | 'PER'
  | 'SES'
  | 'FOR'
  | 'SCI'
  | 'SMT'
  | 'CSS'
  | 'MFL'
  | 'MFS';

const variants = ['8', '9', 'a', 'b'];
const id = Buffer.alloc(35);

/** An id as CallRail makes them since 2026: a prefix and a time-ordered UUID without hyphens. */
export function recordId(prefix: Prefix, createdAt: number, random: Random): string {
  const time = Math.max(0, Math.floor(createdAt)).toString(16).padStart(12, '0');
  const variant = random.pick(variants);
  // Written in place, for pieces that are put together take several times the room.
  id.write(`${prefix}${time}7`, 'latin1');
  random.writeHex(id, 16, 3);
  id.write(variant, 19, 'latin1');
  random.writeHex(id, 20, 15);
  return id.toString('latin1');
}

/** A UUID as Maton gives to connections. */
export function uuid(random: Random): string {
  const hex = random.hex(32);
  const variant = random.pick(['8', '9', 'a', 'b']);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20),
  ].join('-');
}

/**
 * Hands out phone numbers in E.164, each once: those set aside for fiction (555-0100 to 555-0199)
 * first, then the rest of 555 in the same area code.
 */
export class PhoneNumbers {
  readonly #used = new Map<string, number>();

  take(areaCode: string): string {
    const index = this.#used.get(areaCode) ?? 0;
    this.#used.set(areaCode, index + 1);
    const line = index < 100 ? 100 + ((index * 37 + Number(areaCode)) % 100) : index + 100;
    return `+1${areaCode}555${String(line).padStart(4, '0')}`;
  }
}
