import * as vscode from 'vscode';
import { CallRailError } from '../api/errors';
import { queryOf } from '../api/transport/query';
import { placeOf } from '../core/requests/requestParts';
import type { Command } from './command';
import { otherPlace } from './otherPlace';
import { requestOf } from './requestInput';
import { sendAndShow } from './sendAndShow';

/** Sends a GET once more, to the same CallRail with the same key, and opens the new answer. */
export const run: Command = async (app, input) => {
  const record = requestOf(app, input);
  const { method, plane, path, query, connectionId } = record;
  if (method !== 'GET')
    throw new CallRailError('invalid-request', 'Only a GET is replayed.', {
      serverMessage: vscode.l10n.t(
        'only a GET is sent again; this request would change something once more.',
      ),
    });
  const place = placeOf(record, app.session.credentials);
  if (place !== 'here') throw otherPlace(place, app.session.mode);
  await sendAndShow(app, { plane, path, query: queryOf(query), connectionId });
};
