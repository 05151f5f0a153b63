import { isoDay } from '../dateRange';
import { findQualifier, qualifiers } from './qualifiers';
import type { QueryNames } from './queryNames';
import { nameKey } from './queryNames';
import { tokenize, writtenValue, type Span } from './tokens';

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

interface Offer {
  label: string;
  detail?: string;
  /** What is written; the label unless told. */
  value?: string;
}

/** Names and values that fit the word before the caret, in the order of the language and the account. */
export function completeQuery(
  text: string,
  caret: number,
  names: QueryNames,
  now = Date.now(),
): QuerySuggestion[] {
  const token = tokenize(text).find(({ start, end }) => start < caret && caret <= end);
  if (token?.kind === 'qualifier' && caret >= token.valueStart) {
    const qualifier = findQualifier(token.name);
    if (!qualifier) return [];
    const { name } = qualifier;
    const written = text.slice(token.valueStart, caret).replace(/^"/, '');
    const company = companyOf(text);
    const offers = fitting(
      offersOf(name, names, company, now),
      token.closed ? written : token.value,
    );
    return offers.map(({ label, detail, value = label }) => ({
      kind: 'value',
      qualifier: name,
      label,
      detail,
      ...replaced(text, { start: token.valueStart, end: token.end }, `${writtenValue(value)} `),
    }));
  }
  const start = token?.start ?? caret;
  const prefix = nameKey(text.slice(start, caret));
  if (prefix.startsWith('"')) return [];
  const used = new Set(
    tokenize(text).flatMap(each =>
      each.kind === 'qualifier' && each !== token ? [each.name.toLowerCase()] : [],
    ),
  );
  const end = token?.kind === 'qualifier' ? token.valueStart : (token?.end ?? caret);
  return qualifiers
    .filter(
      ({ name }) =>
        name.startsWith(prefix) && (!used.has(name) || 'many' in (findQualifier(name) ?? {})),
    )
    .map(({ name }) => ({
      kind: 'qualifier',
      qualifier: name,
      label: `${name}:`,
      ...replaced(text, { start, end }, `${name}:`),
    }));
}

function replaced(text: string, { start, end }: Span, by: string) {
  const rest = text.slice(end);
  const inserted = by.endsWith(' ') && /^\s/.test(rest) ? by.trimEnd() : by;
  return { query: text.slice(0, start) + inserted + rest, caret: start + by.length };
}
void isoDay;
function companyOf(text: string): string | undefined {
  void text;
  return undefined;
}
function offersOf(
  name: string,
  names: QueryNames,
  company: string | undefined,
  now: number,
): Offer[] {
  void company;
  void now;
  switch (name) {
    case 'company':
      return names.companies.map(({ name }) => ({ label: name }));
    default:
      return (findQualifier(name)?.values ?? []).map(label => ({ label }));
  }
}
function fitting(offers: readonly Offer[], written: string): Offer[] {
  const key = nameKey(written);
  return offers.filter(({ label }) => nameKey(label).includes(key));
}
