import * as vscode from 'vscode';
import type { RuleName } from '../core/lint/finding';

/**
 * The page of a rule in the web, which is where the link of a mark leads: VS Code opens no commands
 * from there. The same page is in the extension, for the command that shows help.
 */
export function pageOf(rule: RuleName): vscode.Uri {
  const manifest: unknown = vscode.extensions.getExtension(
    'callrail-explorer.callrail-explorer',
  )?.packageJSON;
  const { repository } = (manifest ?? {}) as { repository?: { url?: string } };
  const home = (repository?.url ?? '').replace(/\.git$/, '');
  return vscode.Uri.parse(`${home}/blob/main/docs/diagnostics.md#${rule.toLowerCase()}`);
}
