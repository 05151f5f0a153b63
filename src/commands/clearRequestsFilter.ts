import type { Command } from './command';

/** Shows all requests again. */
export const run: Command = app => {
  app.requestsView.filter = '';
};
