/** The words of the box that takes a query, in English; the host translates each. */
export const queryBoxStrings = {
  'query.label': 'Search calls',
  'query.placeholder': 'Name, number or note, and filters such as status:missed',
} as const;
