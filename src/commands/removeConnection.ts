import * as vscode from 'vscode';
import * as z from 'zod';
import { isCallRailError } from '../api/errors';
import { ConnectionId } from '../api/schemas/ids';
import { confirm } from '../host/prompt';
import { chooseConnection } from './choose';
import type { Command } from './command';
import { readInput } from './input';

/** Ends Maton's access to a CallRail account. */
export const run: Command = async (app, input) => {
  const given = readInput(z.object({ connectionId: ConnectionId }), input);
  const title = vscode.l10n.t('CallRail: Remove Connection');
  const id = given.connectionId ?? (await chooseConnection(app, title));
  if (!id) return;
  const agreed = await confirm(
    vscode.l10n.t('Remove this CallRail connection?'),
    vscode.l10n.t(
      'Everything that uses it through Maton loses access, other tools included. Data in CallRail stays.',
    ),
    vscode.l10n.t('Remove'),
  );
  if (!agreed) return;
  const { connections } = await app.session.api();
  try {
    await connections.delete(id);
  } catch (error) {
    // It is gone already, perhaps by a first try whose answer was lost.
    if (!isCallRailError(error, 'not-found')) throw error;
  } finally {
    app.session.connectionsChanged();
  }
};
