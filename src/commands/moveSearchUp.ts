import { moveSearch } from './moveSearch';

/** Moves a saved search one place up. */
export const run = moveSearch(-1);
