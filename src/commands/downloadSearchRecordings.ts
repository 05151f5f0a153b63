import { callsOfSearch } from './callsOfSearch';

/** Saves the recordings of the calls of a saved search. */
export const run = callsOfSearch(() => import('./downloadRecordings'));
