import * as vscode from 'vscode';
import type { RecordedRequest } from '../core/requests/recordedRequest';
import { requestText, responseText, type RequestWords } from '../core/requests/requestText';
import {
  askerName,
  attemptWord,
  outcomeWord,
  shortenedWords,
  size,
  took,
} from '../host/requestWords';

const words: RequestWords = {
  facts: record => {
    const { id, startedAt, asker, connectionId } = record;
    const known = [
      vscode.l10n.t('Request {0}', id),
      new Date(startedAt).toISOString(),
      attemptWord(record),
      asker && vscode.l10n.t('asked by: {0}', askerName(asker)),
      connectionId && vscode.l10n.t('connection {0}', connectionId),
    ];
    return [known.filter(Boolean).join(' · ')];
  },
  outcome: record =>
    [outcomeWord(record), took(record.durationMs), record.body && size(record.body.size)]
      .filter(Boolean)
      .join(' · '),
  shortened: shortenedWords,
  noBody: vscode.l10n.t('The answer has no body.'),
  notKept: vscode.l10n.t('This request is no longer kept.'),
};

/** A part of a request, or that it is not kept any more. */
export function documentText(record: RecordedRequest | undefined, ofRequest: boolean): string {
  return ofRequest ? requestText(record, words) : responseText(record, words);
}
