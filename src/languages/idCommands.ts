import * as vscode from 'vscode';
import type { CommandId } from '../contributions';
import type { RecordRef } from '../core/records';

/** The commands that a card links to, and none besides. */
export const cardCommands = [
  'callrail.openRecord',
  'callrail.showRawJson',
] as const satisfies CommandId[];

export function openRecordUri(argument: { id: string } & Partial<RecordRef>): vscode.Uri {
  return commandUri('callrail.openRecord', argument);
}

export function showJsonUri({ kind, connectionId, accountId, id }: RecordRef): vscode.Uri {
  return commandUri('callrail.showRawJson', { kind, connectionId, accountId, id });
}

/** The address of a command with its argument, as links name it. */
function commandUri(command: (typeof cardCommands)[number], argument: object): vscode.Uri {
  return vscode.Uri.parse(`command:${command}?${encodeURIComponent(JSON.stringify([argument]))}`);
}
