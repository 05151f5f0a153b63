import * as vscode from 'vscode';
import type { Asker } from '../base/asker';
import type { KeptBody, RecordedRequest } from '../core/requests/recordedRequest';

const language = vscode.env.language;
// Made once: to make one takes longer than to draw a row.
const whole = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
const tenths = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });

/** Requests in words, alike in the Requests view and in documents. */

/** Who asked. */
export function askerName(asker: Asker): string {
  const names: Record<Asker, string> = {
    tree: vscode.l10n.t('tree'),
    panel: vscode.l10n.t('panel'),
    table: vscode.l10n.t('table'),
    analytics: vscode.l10n.t('analytics'),
    search: vscode.l10n.t('search'),
    command: vscode.l10n.t('command'),
    export: vscode.l10n.t('export'),
    file: vscode.l10n.t('file'),
    editor: vscode.l10n.t('editor'),
    tool: vscode.l10n.t('tool'),
  };
  return names[asker];
}

/** `200`, `503`, or why there was no answer. */
export function outcomeWord({ status, error }: RecordedRequest): string {
  if (error === 'cancelled') return vscode.l10n.t('cancelled');
  if (status !== undefined && (error === undefined || status >= 300)) return String(status);
  switch (error) {
    case 'network':
      return vscode.l10n.t('no connection');
    case 'timeout':
      return vscode.l10n.t('no answer in time');
    case 'too-large':
      return vscode.l10n.t('answer too large');
    case 'schema':
      return vscode.l10n.t('answer unreadable');
    default:
      return vscode.l10n.t('failed');
  }
}

/** `310 ms`, `2.4 s`. */
export function took(ms: number): string {
  if (ms < 1_000) return vscode.l10n.t('{0} ms', Math.round(ms));
  return vscode.l10n.t('{0} s', tenths.format(ms / 1_000));
}

/** `812 B`, `48 kB`, `1.2 MB`. */
export function size(bytes: number): string {
  if (bytes < 1_024) return vscode.l10n.t('{0} B', bytes);
  const inKb = bytes / 1_024;
  const digits = (value: number) => (value < 10 ? tenths : whole).format(value);
  return inKb < 1_024
    ? vscode.l10n.t('{0} kB', digits(inKb))
    : vscode.l10n.t('{0} MB', digits(inKb / 1_024));
}

/** Which try it was; undefined for the first. */
export function attemptWord({ attempt }: RecordedRequest): string | undefined {
  return attempt > 1 ? vscode.l10n.t('attempt {0}', attempt) : undefined;
}

/** Why a body is not there in full. */
export function shortenedWords({ shortened, bytes, size: whole }: KeptBody): string | undefined {
  switch (shortened) {
    case 'large':
      return vscode.l10n.t(
        'Only the first {0} of {1} are kept; what of it is whole is shown.',
        size(bytes.byteLength),
        size(whole),
      );
    case 'once':
      return vscode.l10n.t(
        'Of the pages of an export only the first {0} are kept, here of {1}; replay the request to see all.',
        size(bytes.byteLength),
        size(whole),
      );
    case 'dropped':
      return vscode.l10n.t('The body of {0} has made room for newer ones.', size(whole));
    case undefined:
      return undefined;
  }
}
