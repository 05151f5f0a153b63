import { firstKeptDay, isoDay } from '../dateRange';
import { findQualifier, qualifiers } from './qualifiers';
import { nameKey, sameName } from '../nameKey';
import type { QueryNames } from './queryNames';
import { tokenize, writtenValue, type QualifierToken, type Token } from './tokens';

/** What may stand at the caret of a query. */
export interface QuerySuggestion {
  kind: 'qualifier' | 'value';
  /** The qualifier, or the one that the value belongs to. */
  qualifier: string;
  /** As shown: `status:`, `missed`, `Bright Smile Dental`. */
  label: string;
  /** What tells it from others: the company of a tracker, an e-mail address, an id. */
  detail?: string;
  /** The whole query with this suggestion in it, and where the caret is then. */
  query: string;
  caret: number;
}

/** What fits the word at the caret: names of qualifiers, or values of the one that stands there. */
export function completeQuery(
  text: string,
  caret: number,
  names: QueryNames,
  now = Date.now(),
): QuerySuggestion[] {
  const tokens = tokenize(text);
  const token = tokenAt(tokens, caret);
  if (token?.kind === 'qualifier' && caret >= token.valueStart)
    return completeValue(text, caret, token, offersOf(token, tokens, names, now));
  return completeName(text, caret, token, tokens);
}

/** The lists that completion at the caret takes from: none but where a value of theirs stands. */
export function namesOffered(text: string, caret: number): (keyof QueryNames)[] {
  const token = tokenAt(tokenize(text), caret);
  if (token?.kind !== 'qualifier' || caret < token.valueStart) return [];
  switch (token.name.toLowerCase()) {
    case 'company':
      return ['companies'];
    case 'tracker':
      return ['trackers', 'companies'];
    case 'tag':
      return ['tags'];
    case 'agent':
      return ['agents'];
    default:
      return [];
  }
}

function tokenAt(tokens: readonly Token[], caret: number): Token | undefined {
  return tokens.find(({ start, end }) => start < caret && caret <= end);
}

function completeName(
  text: string,
  caret: number,
  token: Token | undefined,
  tokens: readonly Token[],
): QuerySuggestion[] {
  // Right before another word there is no room for one.
  if (!token && /\S/.test(text.charAt(caret))) return [];
  const start = token?.start ?? caret;
  const end = token?.kind === 'qualifier' ? token.valueStart : (token?.end ?? caret);
  const prefix = text.slice(start, caret).toLowerCase();
  const used = new Set(tokens.flatMap(each => (each === token ? [] : nameOf(each))));
  const fits = ({ name, many }: { name: string; many?: true }) =>
    name.startsWith(prefix) && (many === true || !isSpent(name, used));
  return qualifiers.filter(fits).map(({ name }) => ({
    kind: 'qualifier',
    qualifier: name,
    label: `${name}:`,
    query: `${text.slice(0, start)}${name}:${text.slice(end)}`,
    caret: start + name.length + 1,
  }));
}

function nameOf(token: Token): string[] {
  return token.kind === 'qualifier' ? [token.name.toLowerCase()] : [];
}

/** Whether a qualifier cannot be added to those that a query has. */
function isSpent(name: string, used: ReadonlySet<string>): boolean {
  if (name === 'range') return ['range', 'from', 'to'].some(each => used.has(each));
  if (name === 'from' || name === 'to') return used.has(name) || used.has('range');
  return used.has(name);
}

interface Offer {
  label: string;
  detail?: string;
  /** What is written; the label unless told. */
  value?: string;
}

function completeValue(
  text: string,
  caret: number,
  { name, valueStart, end, closed, whole }: QualifierToken,
  offers: readonly Offer[],
): QuerySuggestion[] {
  const begin = whole ? valueStart + 1 : valueStart;
  const written = text.slice(begin, caret).replace(/^"/, '').replace(/"$/, '');
  // A quote that is not closed has taken in all that follows, which is not to be lost.
  const rest = text.slice(closed ? end : caret);
  const head = text.slice(0, begin);
  return fitting(offers, written).map(({ label, detail, value = label }) => ({
    kind: 'value',
    qualifier: name.toLowerCase(),
    label,
    ...(detail !== undefined && { detail }),
    query: `${head}${writtenValue(value)}${/^\s/.test(rest) ? '' : ' '}${rest}`,
    caret: begin + writtenValue(value).length + 1,
  }));
}

/** Those that begin with what is written, then those that contain it; not what stands there already. */
function fitting(offers: readonly Offer[], written: string): Offer[] {
  const key = nameKey(written);
  const others = offers.filter(({ label, value = label }) => !sameName(value, written));
  const begins = (text = '') => nameKey(text).startsWith(key);
  const contains = (text = '') => nameKey(text).includes(key);
  const first = others.filter(({ label }) => begins(label));
  const later = others.filter(
    offer => !first.includes(offer) && (contains(offer.label) || contains(offer.detail)),
  );
  return [...first, ...later];
}

function offersOf(
  token: QualifierToken,
  tokens: readonly Token[],
  names: QueryNames,
  now: number,
): Offer[] {
  const name = token.name.toLowerCase();
  switch (name) {
    case 'company':
      return unambiguous(names.companies.map(({ id, name }) => ({ id, label: name })));
    case 'tracker':
      return trackerOffers(tokens, names);
    case 'tag':
      return names.tags.map(label => ({ label }));
    case 'agent':
      return names.agents.map(({ name, email }) => ({
        label: name === '' ? email : name,
        detail: name === '' ? undefined : email,
        value: email,
      }));
    case 'from':
    case 'to':
      return daysToOffer(now).map(label => ({ label }));
    default:
      return (findQualifier(name)?.values ?? []).map(label => ({ label }));
  }
}

/** Those of the company that the query names, if it names one. */
function trackerOffers(tokens: readonly Token[], { companies, trackers }: QueryNames): Offer[] {
  const wanted = tokens.find(each => nameOf(each)[0] === 'company')?.value;
  const company = companies.find(
    ({ id, name }) => wanted !== undefined && (sameName(name, wanted) || sameName(id, wanted)),
  );
  return unambiguous(
    trackers
      .filter(tracker => !company || tracker.company?.id === company.id)
      .map(({ id, name, company }) => ({ id, label: name, detail: company?.name })),
  );
}

/** By name; by id where several have one name. */
function unambiguous(records: readonly (Offer & { id: string })[]): Offer[] {
  const count = new Map<string, number>();
  for (const { label } of records) count.set(nameKey(label), (count.get(nameKey(label)) ?? 0) + 1);
  return records.map(({ id, label, detail }) =>
    (count.get(nameKey(label)) ?? 0) > 1
      ? { label, detail: [detail, id].filter(Boolean).join(' · '), value: id }
      : { label, detail },
  );
}

/** Today, yesterday, a week ago, the beginnings of months and years, and the first that is kept. */
export function daysToOffer(now: number): string[] {
  const today = new Date(now);
  const [year, month, date] = [today.getFullYear(), today.getMonth(), today.getDate()];
  const days = [
    [year, month, date],
    [year, month, date - 1],
    [year, month, date - 7],
    [year, month, 1],
    [year, month - 1, 1],
    [year, 0, 1],
  ].map(([y = year, m = month, d = date]) => isoDay(new Date(y, m, d)));
  return [...new Set([...days, firstKeptDay(now)])];
}
