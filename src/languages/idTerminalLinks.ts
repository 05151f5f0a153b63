import * as vscode from 'vscode';
import type { CommandId } from '../contributions';
import { idsIn, type PlacedId } from '../core/recordIds';
import * as settings from '../host/settings';
import { bounds } from './idText';

class IdTerminalLink extends vscode.TerminalLink {
  readonly id: string;

  constructor({ id, start, end }: PlacedId) {
    super(start, end - start, vscode.l10n.t('Open in CallRail Explorer'));
    this.id = id;
  }
}

/** The ids of a line in a terminal. */
export function idLinks(line: string): vscode.TerminalLink[] {
  if (!settings.idLinks()) return [];
  return idsIn(line.slice(0, bounds.line)).map(placed => new IdTerminalLink(placed));
}

export async function open(link: vscode.TerminalLink): Promise<void> {
  const command: CommandId = 'callrail.openRecord';
  if (link instanceof IdTerminalLink)
    await vscode.commands.executeCommand(command, { id: link.id });
}
