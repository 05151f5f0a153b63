import * as vscode from 'vscode';
import * as z from 'zod';
import type { App } from '../app';
import { CallRailError, isCallRailError } from '../api/errors';
import type { Connection } from '../api/schemas/connection';
import { ConnectionId } from '../api/schemas/ids';
import { consentPage } from '../core/consent';
import { waitUntilActive } from '../core/connectionWait';
import { openInBrowser } from '../host/openInBrowser';
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
  try {
    if (connection.status !== 'ACTIVE') await consent(app, connection);
    void vscode.window.showInformationMessage(vscode.l10n.t('The CallRail connection is ready.'));
  } catch (error) {
    const words = consentProblem(error);
    if (words === undefined) throw error;
    await askAgain(connection, words);
  } finally {
    app.session.connectionsChanged();
  }
}

async function consent({ session }: App, connection: Connection): Promise<void> {
  const page = consentPage(connection.url, session.credentials?.endpoints.controlUrl ?? '');
  if (!page)
    throw new CallRailError('invalid-request', 'The consent page is not on a host of Maton.', {
      serverMessage: vscode.l10n.t(
        'the consent page is not on a known host of Maton and was not opened.',
      ),
    });
  await openInBrowser(page);
  const { connections } = await session.api();
  await withProgress(
    vscode.l10n.t('Waiting for your consent in the browser (up to five minutes)'),
    signal => waitUntilActive(connections, connection.connection_id, signal),
  );
}

/** Why a consent did not come, where that is what happened. */
function consentProblem(error: unknown): string | undefined {
  if (isCallRailError(error, 'consent-expired'))
    return vscode.l10n.t('Nobody consented within five minutes. The connection waits.');
  if (isCallRailError(error, 'consent-refused'))
    return vscode.l10n.t(
      'The consent was refused or failed. Remove the connection, or add it anew.',
    );
  return undefined;
}

async function askAgain(connection: Connection, words: string): Promise<void> {
  const again = vscode.l10n.t('Try Again');
  if ((await vscode.window.showWarningMessage(words, again)) !== again) return;
  await vscode.commands.executeCommand('callrail.finishConnection', {
    connectionId: connection.connection_id,
  });
}
