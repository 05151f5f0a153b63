import { moveSearch } from './moveSearch';

/** Moves a saved search one place down. */
export const run = moveSearch(1);
