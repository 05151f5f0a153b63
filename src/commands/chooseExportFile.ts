import { join } from 'node:path';
import * as vscode from 'vscode';
import type { App } from '../app';
import { CallRailError } from '../api/errors';
import { isoDay } from '../core/dateRange';
import type { ExportFormatName } from '../core/export/exportFormat';
import type { CallsSubject } from './callsSubject';

/** Asks for a file on this machine, that of the extension where VS Code is afar. */
export async function chooseFile(
  app: App,
  label: CallsSubject['label'],
  format: ExportFormatName,
): Promise<string | undefined> {
  const name = label
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  const day = isoDay(new Date());
  const uri = await vscode.window.showSaveDialog({
    title: vscode.l10n.t('Export Calls'),
    saveLabel: vscode.l10n.t('Export'),
    defaultUri: vscode.Uri.file(
      join(app.exports.folder, ['calls', name, `${day}.${format}`].filter(Boolean).join('-')),
    ),
    filters: { [format.toUpperCase()]: [format] },
  });
  if (!uri) return undefined;
  if (uri.scheme !== 'file')
    throw new CallRailError('invalid-request', 'Not a file of this machine.', {
      serverMessage: vscode.l10n.t('calls are written to files of this machine only.'),
    });
  await app.exports.remember({ folder: vscode.Uri.joinPath(uri, '..').fsPath });
  return uri.fsPath;
}
