import type { Command } from './command';
import { requestOf } from './requestInput';

/** Remembers a request, for its answer to be compared with another's. */
export const run: Command = (app, input) => {
  app.requestDocuments.chosen = requestOf(app, input).id;
};
