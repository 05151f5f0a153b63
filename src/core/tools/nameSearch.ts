/** Finds a person's name in texts that others wrote, in any case and order of its words. */
export interface NameSearch {
  /** As it stands in a field of its own. */
  name: string;
  /** All of it, in a row. */
  whole: RegExp;
  /** A word of it by itself, written as names are; undefined where no word tells anything. */
  part: RegExp | undefined;
}

export function nameSearch(name: string): NameSearch {
  const words = name.split(/[^\p{L}\p{M}'’-]+/u).filter(word => word !== '');
  const orders = [words, words.toReversed()].map(order => order.map(escaped).join('[\\s,.]+'));
  const long = words.filter(word => word.length >= 3).map(capitalized);
  return {
    name,
    whole: bounded(words.length === 0 ? escaped(name) : orders.join('|'), 'giu'),
    part: long.length === 0 ? undefined : bounded(long.join('|'), 'gu'),
  };
}

function bounded(pattern: string, flags: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, flags);
}

/** `Baker`, and `BAKER`: a word of the language in small letters is no name. */
function capitalized(word: string): string {
  const rest = word.slice(1).toLowerCase();
  return `${escaped(word.charAt(0).toUpperCase())}(?:${escaped(rest)}|${escaped(rest.toUpperCase())})`;
}

function escaped(text: string): string {
  // A hyphen stays as it is: with the flag `u` it cannot be escaped.
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
