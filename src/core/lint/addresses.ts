import { addressOf, textOf, type Address } from './address';
import { blanksEnd, blanksStart } from './blanks';
import { chainsOf, hole, type Chain, type Segment } from './chain';
import { clientsOf, type Clients } from './clients';
import { placeOf } from './place';
import type { Source } from './source';
import { standsAt } from './standsAt';

/** A text that a name stands for throughout a file. */
export type Constants = ReadonlyMap<string, string>;

/** Texts that are parts of CallRail's addresses, and worth knowing the names of. */
const part =
  /^\s*(?:https?:\/\/|(?:gateway|api)\.maton\.ai|api\.callrail\.com|\/?callrail\b|\/?v3\b)/;
/** What a client may be asked for, below the address that it was made with. */
const below =
  /^\/?(?:v3\/)?(?:a\b|calls|tags|trackers|companies|users|integration|notif|caller_|form|text-|sms-|message-|summary_|leads)[^\s]*$/;
const ended = /[,)\]};|!]|$|\.freeze\b|(?:if|unless|as|do|then)\b|%|\.format/y;

/** The addresses of CallRail that a program puts together, by their places. */
export function addressesOf(source: Source): Address[] {
  const values = new Values();
  const found: Address[] = [];
  const others: [Chain, readonly Segment[]][] = [];
  for (const chain of chainsOf(source)) {
    const segments = values.putIn(chain.segments);
    const text = textOf(segments);
    // Most literals are no part of an address, and need no look at what is around them.
    if (!part.test(text)) {
      if (below.test(text)) others.push([chain, segments]);
      continue;
    }
    const place = placeOf(source, chain.start);
    if (place.name && place.kind !== 'appended') values.give(plainName(place.name), text.trim());
    const address = addressOf(segments, chain, place, isWhole(source, chain));
    if (address) found.push(address);
  }
  const clients = clientsOf(source, values.known);
  for (const [chain, segments] of others) {
    const address = clients && ofClient(source, chain, segments, clients);
    if (address) found.push(address);
  }
  return found.sort((one, other) => one.start - other.start);
}

/** Values of names, in the order in which a program gives them. */
class Values {
  readonly known = new Map<string, string>();
  readonly #ambiguous = new Set<string>();

  give(name: string, value: string): void {
    const before = this.known.get(name);
    if (this.#ambiguous.has(name)) return;
    if (before === undefined) this.known.set(name, value);
    else if (before !== value) {
      this.known.delete(name);
      this.#ambiguous.add(name);
    }
  }

  /** Puts values in the place of names that stand for them. */
  putIn(segments: readonly Segment[]): readonly Segment[] {
    if (this.known.size === 0 || segments.every(segment => segment.expression === undefined))
      return segments;
    return segments.map(segment => {
      const name = segment.expression === undefined ? undefined : lastName(segment.expression);
      const value = name === undefined ? undefined : this.known.get(name);
      return value === undefined ? segment : { text: value };
    });
  }
}

/** The last name of `self.base`, `$this->base`, `Config::BASE`, `{{base}}`; undefined of more. */
export function lastName(expression: string): string | undefined {
  if (expression.length > 200) return undefined;
  const plain = /^[\s${]*(?:[\w$@]+(?:\.|::|->|\?\.|!\.)\$?)*([\w@-]+)(?:\(\))?[!\s}]*$/.exec(
    expression,
  );
  return plain?.[1] && plainName(plain[1]);
}

/** A name without the sign that PHP and Ruby put before it. */
export function plainName(name: string): string {
  return name.replace(/^[@$]+/, '');
}

function isWhole({ code, stretches, dialect }: Source, { end }: Chain): boolean {
  if (stretches !== undefined || dialect === 'json') return true;
  return standsAt(ended, code, blanksEnd(code, end));
}

/** What a client of CallRail is asked for, by a path below the address it was made with. */
function ofClient(
  source: Source,
  chain: Chain,
  segments: readonly Segment[],
  clients: Clients,
): Address | undefined {
  const before = blanksStart(source.code, chain.start);
  const sign = source.code.charAt(before - 1);
  if (!/[(,]/.test(sign) && !(before < chain.start && /[\w?!]/.test(sign))) return undefined;
  const place = placeOf(source, chain.start);
  const { call, callee, first } = place;
  // `client.request('GET', 'calls.json')`
  const second = call && /^\s*"\s*"\s*,\s*$/.test(source.code.slice(call.open + 1, chain.start));
  if (!callee || !(first || (second && /request(?:Async)?$/i.test(callee)))) return undefined;
  const base = clients.baseOf(callee);
  if (base === undefined || segments[0]?.text === hole) return undefined;
  const joint = segments[0]?.text.startsWith('/') ? '' : '/';
  const all = [{ text: base.replace(/\/+$/, '') + joint }, ...segments];
  return addressOf(all, chain, place, isWhole(source, chain));
}
