import type { Command } from './command';
import { requestOf } from './requestInput';

/** Opens the body of the answer. */
export const run: Command = (app, input) =>
  app.requestDocuments.open(requestOf(app, input), 'response.json');
