import { callsOfSearch } from './callsOfSearch';

/** Shows the numbers of the calls of a saved search. */
export const run = callsOfSearch(() => import('./showAnalytics'));
