import { callsOfSearch } from './callsOfSearch';

/** Opens the calls of a saved search as a table. */
export const run = callsOfSearch(() => import('./openTable'));
