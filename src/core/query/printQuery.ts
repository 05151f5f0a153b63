import type { CallQuery } from './callQuery';
import type { Qualifier } from './qualifier';
import { qualifiers } from './qualifiers';
import { looksLikeQualifier, quoted, writtenValue } from './tokens';

/** A query as text, always in the same order; reading it gives the same query. */
export function printQuery(query: CallQuery): string {
  const parts = qualifiers.flatMap(qualifier => printed(qualifier, query));
  return [printedText(query.text), ...parts].filter(part => part !== '').join(' ');
}

/** The parts of a query that one qualifier makes up, as they are written. */
export function printed(qualifier: Qualifier, query: CallQuery): string[] {
  return qualifier.give(query).map(value => {
    const written =
      typeof value === 'string' ? writtenValue(value) : writtenValue(value.whole, true);
    return `${qualifier.name}:${written}`;
  });
}

/** Words as they are, unless one of them would be read as something else. */
export function printedText(text: string): string {
  if (text === '') return '';
  const readAsIs = (word: string) => /^[^\s"]\S*$/.test(word) && !looksLikeQualifier(word);
  return text.split(' ').every(readAsIs) ? text : quoted(text);
}
