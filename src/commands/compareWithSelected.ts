import type { Command } from './command';
import { requestOf } from './requestInput';

/** Compares the answer of a request with that of the one that was selected before. */
export const run: Command = async (app, input) => {
  const chosen = requestOf(app, { requestId: app.requestDocuments.chosen });
  await app.requestDocuments.compare(chosen, requestOf(app, input));
};
