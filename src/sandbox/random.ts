/** A 32-bit hash of a text (FNV-1a, then mixed), the root of everything that looks random here. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  value = Math.imul(value ^ (value >>> 16), 0x45d9f3b);
  return (value ^ (value >>> 16)) >>> 0;
}

const hexDigits = Buffer.from('0123456789abcdef');

/** A repeatable source of numbers (mulberry32): the same seed gives the same data every time. */
export class Random {
  #state: number;

  constructor(readonly seed: number) {
    this.#state = seed >>> 0;
  }

  /** A source of its own for one purpose, so that parts of the data do not disturb each other. */
  fork(purpose: string): Random {
    return new Random(hash(`${this.seed}/${purpose}`));
  }

  /** At least 0, below 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let value = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number between `min` and `max`, both included. */
  int(min: number, max: number): number {
    return min + Math.floor(this.next() * (max - min + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(items: readonly T[]): T {
    const item = items[Math.floor(this.next() * items.length)];
    if (item === undefined) throw new RangeError('Nothing to pick from.');
    return item;
  }

  /** One of the items, each as likely as its weight. */
  weighted<T>(items: readonly (readonly [T, number])[]): T {
    let total = 0;
    for (const [, weight] of items) total += weight;
    let rest = this.next() * total;
    for (const [item, weight] of items) {
      rest -= weight;
      if (rest < 0) return item;
    }
    return this.pick(items)[0];
  }

  /** About normal: mean 0, deviation 1. */
  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next());
  }

  /** Writes that many lower-case hexadecimal digits. */
  writeHex(text: Uint8Array, at: number, digits: number): void {
    for (let done = 0; done < digits; done += 8) {
      const word = (this.next() * 4294967296) >>> 0;
      const count = Math.min(8, digits - done);
      for (let digit = 0; digit < count; digit++) {
        text[at + done + digit] = hexDigits[(word >>> (28 - digit * 4)) & 15] ?? 0;
      }
    }
  }

  /** That many lower-case hexadecimal digits. */
  hex(digits: number): string {
    const text = Buffer.allocUnsafe(digits);
    this.writeHex(text, 0, digits);
    return text.toString('latin1');
  }
}
