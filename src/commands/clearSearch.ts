import type { Command } from './command';

/** Shows the calls without a search again. */
export const run: Command = ({ callsView }) => {
  callsView.ask({ search: '' });
};
