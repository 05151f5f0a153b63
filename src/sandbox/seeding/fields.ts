import { nearest } from '../nearest';

/** Data that cannot be used; the message begins with the place, as in `calls[3].duration`. */
export class DataError extends Error {
  constructor(place: string, problem: string) {
    super(`${place}: ${problem}`);
    this.name = 'DataError';
  }
}

/** A time that cannot be read; the message is a sentence. */
export class TimeError extends Error {}

const ago = /^-(\d+(?:\.\d+)?)(m|h|d)$/;
const unitMs = { m: 60_000, h: 3_600_000, d: 86_400_000 } as const;
const iso =
  /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?)?\s*(Z|[+-]\d\d:?\d\d)?$/;

/** One record of the data, read field by field: what is absent has a default, what is odd is refused. */
export class Fields {
  readonly #values: Readonly<Record<string, unknown>>;

  /** `known` are the fields that mean something or are passed over; any other is a mistake. */
  constructor(
    readonly place: string,
    value: unknown,
    known: readonly string[],
  ) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw new DataError(place, 'an object is needed here.');
    }
    this.#values = value as Record<string, unknown>;
    const allowed = new Set(known);
    for (const name of Object.keys(value)) {
      if (allowed.has(name)) continue;
      throw new DataError(`${place}.${name}`, `unknown.${nearest(name, known)}`);
    }
  }

  get(name: string): unknown {
    return this.#values[name];
  }

  has(name: string): boolean {
    return this.#values[name] !== undefined;
  }

  /** Those of the names that are given, as they are. */
  some(names: readonly string[]): Record<string, unknown> {
    const given = names.filter(name => this.has(name));
    return Object.fromEntries(given.map(name => [name, this.#values[name]]));
  }

  fail(name: string, problem: string): never {
    throw new DataError(`${this.place}.${name}`, problem);
  }

  text(name: string): string | undefined;
  text<T>(name: string, fallback: T): string | T;
  text(name: string, fallback?: unknown): unknown {
    const value = this.#values[name];
    if (value === undefined) return fallback;
    return typeof value === 'string' ? value : this.fail(name, 'a text is needed.');
  }

  /** A text or null. */
  nullable<T>(name: string, fallback: T): string | null | T {
    return this.#values[name] === null ? null : this.text(name, fallback);
  }

  flag(name: string, fallback: boolean): boolean {
    const value = this.#values[name];
    if (value === undefined || value === null) return fallback;
    return typeof value === 'boolean' ? value : this.fail(name, 'true or false is needed.');
  }

  /** A whole number; numbers that are written as texts, as CallRail has some, are taken too. */
  whole<T>(name: string, fallback: T): number | T {
    const value = this.#values[name];
    if (value === undefined) return fallback;
    const number = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
    if (typeof number === 'number' && Number.isSafeInteger(number) && number >= 0) return number;
    return this.fail(name, 'a whole number is needed.');
  }

  /** A length of time in seconds: of what lasts longer, nobody could hear the made-up recording. */
  seconds<T>(name: string, fallback: T): number | T {
    const value = this.whole(name, fallback);
    return typeof value === 'number' && value > 86_400
      ? this.fail(name, 'a day (86400) is the most.')
      : value;
  }

  oneOf<T extends string, F>(name: string, choices: readonly T[], fallback: F): T | F {
    const value = this.text(name);
    if (value === undefined) return fallback;
    const found = choices.find(choice => choice === value);
    return found ?? this.fail(name, `one of ${choices.join(', ')} is needed, not "${value}".`);
  }

  list(name: string): readonly unknown[] {
    const value = this.#values[name];
    if (value === undefined || value === null) return [];
    return Array.isArray(value) ? (value as unknown[]) : this.fail(name, 'a list is needed.');
  }

  /** Milliseconds since 1970 of an ISO time (UTC unless it has an offset), or of `-90m`, `-2h`, `-3d`. */
  instant(name: string, now: number, fallback: number): number {
    const text = this.nullable(name, null);
    if (text === null) return fallback;
    const [, amount, unit] = ago.exec(text) ?? [];
    if (amount !== undefined) return now - Number(amount) * unitMs[unit as keyof typeof unitMs];
    const found = parseIso(text);
    return found ?? this.fail(name, `an ISO time, or one such as "-2h", is needed, not "${text}".`);
  }
}

/** Milliseconds since 1970, or nothing where the text is no time. */
export function parseIso(text: string): number | undefined {
  const match = iso.exec(text.trim());
  if (!match) return undefined;
  const [, year, month, day, hour = '0', minute = '0', second = '0', fraction = '', zone] = match;
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  const date = new Date(Date.UTC(y, m - 1, d));
  if (date.getUTCMonth() !== m - 1 || date.getUTCDate() !== d) return undefined;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  const millis = Number(fraction.padEnd(3, '0').slice(0, 3));
  const wall = Date.UTC(y, m - 1, d, Number(hour), Number(minute), Number(second), millis);
  return wall - offset(zone);
}

function offset(zone: string | undefined): number {
  if (zone === undefined || zone === 'Z') return 0;
  const digits = zone.replace(/\D/g, '');
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2));
  return (zone.startsWith('-') ? -minutes : minutes) * 60_000;
}
