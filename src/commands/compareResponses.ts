import * as vscode from 'vscode';
import { CallRailError } from '../api/errors';
import type { Command } from './command';
import { requestsOf } from './requestInput';

/** Shows the answers of two requests beside each other, the older one on the left. */
export const run: Command = async (app, input) => {
  const [one, other, ...more] = requestsOf(app, input);
  if (!one || !other || more.length > 0)
    throw new CallRailError('invalid-request', 'Two requests are compared.', {
      serverMessage: vscode.l10n.t('select two requests in the Requests view to compare them.'),
    });
  await app.requestDocuments.compare(one, other);
};
