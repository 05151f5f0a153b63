import * as vscode from 'vscode';
import { withProgress } from '../host/progress';
import type { Command } from './command';
import { finish } from './finishConnection';

/** Creates a connection and leads through the consent for it. */
export const run: Command = async app => {
  const { connections } = await app.session.api();
  const connection = await withProgress(vscode.l10n.t('Creating a CallRail connection'), signal =>
    connections.create({ signal }),
  );
  await finish(app, connection);
};
