import * as vscode from 'vscode';
import { CallRailError } from '../api/errors';
import { queryOf } from '../api/transport/query';
import type { Command } from './command';
import { requestOf } from './requestInput';
import { sendAndShow } from './sendAndShow';

/** Sends a GET once more, through the same connection, and opens the new answer. */
export const run: Command = async (app, input) => {
  const { method, plane, path, query, connectionId, mode } = requestOf(app, input);
  const refusal = (message: string, serverMessage: string) =>
    new CallRailError('invalid-request', message, { serverMessage });
  if (method !== 'GET')
    throw refusal(
      'Only a GET is replayed.',
      vscode.l10n.t('only a GET is sent again; this request would change something once more.'),
    );
  if (app.session.mode !== mode)
    throw refusal(
      'The request went elsewhere.',
      mode === 'demo'
        ? vscode.l10n.t('the request was one of the demo, which is not running.')
        : vscode.l10n.t('the request was not one of the demo, which is running now.'),
    );
  await sendAndShow(app, { plane, path, query: queryOf(query), connectionId });
};
