/** Signs of words by their codes: 1 for digits, which begin none, 2 for letters. */
const kinds = new Uint8Array(128);
for (let code = 0; code < 128; code++) {
  const sign = String.fromCharCode(code);
  kinds[code] = /\d/.test(sign) ? 1 : /\w/.test(sign) ? 2 : 0;
}

const buckets = 1 << 12;
const bucketAfter = (bucket: number, code: number) => (bucket * 31 + code) & (buckets - 1);

/**
 * Where the words of a program stand. They are kept by a number made of their letters rather than by
 * themselves: a long file has tens of thousands, of which a handful is ever asked for.
 */
export class Words {
  /** By bucket, in order. */
  readonly #places: number[][] = [];

  constructor(private readonly code: string) {
    for (let at = 0; at < code.length; at++) {
      let sign = code.charCodeAt(at);
      if (sign >= 128 || kinds[sign] !== 2) continue;
      const start = at;
      let bucket = 0;
      for (; sign < 128 && kinds[sign]; sign = code.charCodeAt(++at))
        bucket = bucketAfter(bucket, sign);
      const places = this.#places[bucket];
      if (places) places.push(start);
      else this.#places[bucket] = [start];
    }
  }

  /**
   * Where a name stands that is no part of a longer one. One with hyphens, as `.http` files have
   * them, is in other languages a difference of names, so that its parts are found as well.
   */
  placesOf(name: string): number[] {
    const [word] = /^[A-Za-z_]\w*/.exec(name) ?? [];
    if (word === undefined || /[^\w-]/.test(name)) return [];
    const { code } = this;
    const isHyphened = word !== name;
    const rest = isHyphened ? /[\w-]/ : /\w/;
    return (this.#places[bucketOf(word)] ?? []).filter(
      place =>
        code.startsWith(name, place) &&
        !rest.test(code.charAt(place + name.length)) &&
        !(isHyphened && /[A-Za-z_][\w-]*$/.test(code.slice(Math.max(0, place - 80), place))),
    );
  }
}

function bucketOf(word: string): number {
  let bucket = 0;
  for (let at = 0; at < word.length; at++) bucket = bucketAfter(bucket, word.charCodeAt(at));
  return bucket;
}
