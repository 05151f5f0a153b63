import * as vscode from 'vscode';

/** Amounts in words and in the reader's digits. */

export function count(value: number): string {
  return Math.round(value).toLocaleString(vscode.env.language);
}

export function megabytes(bytes: number): string {
  const megabytes = bytes / 1_000_000;
  const digits = { maximumFractionDigits: megabytes < 10 ? 1 : 0 };
  return vscode.l10n.t('{0} MB', megabytes.toLocaleString(vscode.env.language, digits));
}

/** `42 s`, `3 min 05 s`, `2 h 10 min`. */
export function duration(ms: number): string {
  const seconds = Math.ceil(ms / 1_000);
  const two = (value: number) => String(value).padStart(2, '0');
  if (seconds < 60) return vscode.l10n.t('{0} s', seconds);
  if (seconds < 3_600)
    return vscode.l10n.t('{0} min {1} s', Math.floor(seconds / 60), two(seconds % 60));
  const minutes = Math.ceil(seconds / 60);
  return vscode.l10n.t('{0} h {1} min', Math.floor(minutes / 60), two(minutes % 60));
}
