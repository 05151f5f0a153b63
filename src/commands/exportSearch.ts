import { callsOfSearch } from './callsOfSearch';

/** Exports the calls of a saved search. */
export const run = callsOfSearch(() => import('./exportCalls'));
