import * as vscode from 'vscode';
import type { RuleName } from '../core/lint/finding';

/** Runs behind the quick fixes alone, and so is in no list of commands. */
export const turnOffCommand = 'callrail.turnOffDiagnostic';

/** Whether the window has settings of its own. */
export function hasWorkspaceSettings(): boolean {
  return (vscode.workspace.workspaceFolders?.length ?? 0) > 0;
}

/** Leaves a rule out, in the settings of the workspace or in those of the user. */
export async function turnOff(rule: RuleName, everywhere: boolean): Promise<void> {
  const settings = vscode.workspace.getConfiguration('callrail.diagnostics');
  const levels = settings.inspect<Record<string, unknown>>('severity');
  const { Global, Workspace } = vscode.ConfigurationTarget;
  const value = { ...(everywhere ? levels?.globalValue : levels?.workspaceValue), [rule]: 'off' };
  await settings.update('severity', value, everywhere ? Global : Workspace);
}
