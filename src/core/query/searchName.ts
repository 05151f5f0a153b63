import type { CallQuery, NameTest } from './callQuery';

/**
 * What a search may be called, from the words of its query: `Bluebonnet Dental, missed, last month`.
 * `range` is how people call its dates, where it has any. Empty for a query that says nothing.
 */
export function searchName(query: CallQuery, range?: string): string {
  const { text, company, tracker, tags, type, status, direction, device, lead, after } = query;
  const { source, medium, campaign, agent, has } = after;
  const words = [
    ...[company, tracker, ...tags, type, status, direction, device],
    lead === undefined ? undefined : `${lead} lead`,
    ...[source, medium, campaign].map(nameOf),
    ...[agent, ...has, text, range],
  ];
  const name = [...new Set(words.filter(word => word?.trim()))].join(', ');
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function nameOf(test: NameTest | undefined): string | undefined {
  return typeof test === 'object' ? test.whole : test;
}
