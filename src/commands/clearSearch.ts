import type { Command } from './command';

/** Shows the calls without a search again: all of the scope, in the same range. */
export const run: Command = ({ callsView }) => callsView.clearSearch();
