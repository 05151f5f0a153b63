import type { Command } from './command';
import { requestOf } from './requestInput';

/** Opens what was sent, as a `.http` file, with the head of the answer below. */
export const run: Command = (app, input) =>
  app.requestDocuments.open(requestOf(app, input), 'request.http');
