import * as vscode from 'vscode';
import { viewIds } from '../contributions';
import type { Command } from './command';

/** Starts the demo: invented data on this machine, no key and no account needed. */
export const run: Command = async ({ session }) => {
  await vscode.window.withProgress({ location: { viewId: viewIds.accounts } }, () =>
    session.startDemo(),
  );
  await vscode.commands.executeCommand(`${viewIds.accounts}.focus`);
};
