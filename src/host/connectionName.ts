import * as vscode from 'vscode';
import type { Session } from '../core/session';

/** What people call a connection, which has no name of its own: its place among all of the key. */
export function connectionName(index: number): string {
  return vscode.l10n.t('Connection {0}', index + 1);
}

/** The same by its id, or the beginning of the id where the list is not known yet. */
export function nameOfConnection(session: Session, id: string | undefined): string {
  if (id === undefined) return vscode.l10n.t('Default connection');
  const index = session.seenConnections.findIndex(({ connection_id }) => connection_id === id);
  if (index >= 0) return connectionName(index);
  return id.length > 9 ? `${id.slice(0, 8)}…` : id;
}
