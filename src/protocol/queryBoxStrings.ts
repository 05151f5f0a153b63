/**
 * The words of the box that takes a query, in English; the host translates each. `{0}` … stand for
 * values.
 */
export const queryBoxStrings = {
  'query.label': 'Search calls',
  'query.placeholder': 'Name, number or note, and filters such as status:missed',
  'query.submit': 'Search',
  'query.suggestions': 'Suggestions',
  'query.suggestionsOne': '1 suggestion.',
  'query.suggestionsMany': '{0} suggestions.',
} as const;

export type QueryBoxStringKey = keyof typeof queryBoxStrings;
