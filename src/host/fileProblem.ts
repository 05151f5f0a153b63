import * as vscode from 'vscode';

/** What the disk says, in words; undefined for a failure that is not the disk's. */
export function fileProblem(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { name, code, path = '' } = error as NodeJS.ErrnoException;
  if (name === 'FileExistsError')
    return vscode.l10n.t(
      'There is already a file {0}. Choose another name.',
      (error as Error & { file: string }).file,
    );
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return vscode.l10n.t('The disk is full. Make room and go on.');
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return vscode.l10n.t('You have no permission to write there: {0}', path);
    case 'ENOENT':
    case 'ENOTDIR':
      return vscode.l10n.t('There is no such folder: {0}', path);
    case 'EISDIR':
      return vscode.l10n.t('There is a folder of that name: {0}', path);
    case 'EIO':
    case 'EBADF':
      return vscode.l10n.t('The disk has failed: {0}', error.message);
    default:
      return undefined;
  }
}

/** Whether the file could be written under another name, or elsewhere. */
export function isProblemOfName(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { name, code = '' } = error as NodeJS.ErrnoException;
  const codes = [
    'EACCES',
    'EPERM',
    'EROFS',
    'EBUSY',
    'ENOENT',
    'ENOTDIR',
    'EISDIR',
    'ENAMETOOLONG',
  ];
  return name === 'FileExistsError' || codes.includes(code);
}
