import * as vscode from 'vscode';
import * as z from 'zod';
import type { App } from '../app';
import { CallRailError } from '../api/errors';
import type { Connection } from '../api/schemas/connection';
import { ConnectionId } from '../api/schemas/ids';
import { consentPage } from '../core/consent';
import { waitUntilActive } from '../core/connectionWait';
import { withProgress } from '../host/progress';
import { chooseConnection } from './choose';
import type { Command } from './command';
import { readInput } from './input';

/** Takes up the consent for a connection that waits for it. */
export const run: Command = async (app, input) => {
  const { connectionId } = readInput(z.object({ connectionId: ConnectionId }), input);
  const id =
    connectionId ??
    (await chooseConnection(app, vscode.l10n.t('CallRail: Finish Connection'), ['PENDING']));
  if (!id) return;
  const { connections } = await app.session.api();
  await finish(app, await connections.get(id, { fresh: true }));
};

/** Opens the consent page in the browser and waits until the connection is ACTIVE. */
export async function finish(app: App, connection: Connection): Promise<void> {
  const { session } = app;
  if (connection.status !== 'ACTIVE') {
    const page = consentPage(connection.url, session.credentials?.endpoints.controlUrl ?? '');
    if (!page)
      throw new CallRailError(
        'connection-required',
        'The consent page is not on a host of Maton, so it was not opened.',
        {
          serverMessage: vscode.l10n.t(
            'The consent page is not on a known host of Maton and was not opened.',
          ),
        },
      );
    await vscode.env.openExternal(vscode.Uri.parse(page.href, true));
    const { connections } = await session.api();
    await withProgress(
      vscode.l10n.t('Waiting for your consent in the browser (up to five minutes)'),
      signal => waitUntilActive(connections, connection.connection_id, signal),
    );
  }
  session.connectionsChanged();
  void vscode.window.showInformationMessage(vscode.l10n.t('The CallRail connection is ready.'));
}
