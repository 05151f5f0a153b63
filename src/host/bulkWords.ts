import * as vscode from 'vscode';
import type { BulkCause, BulkFailure, BulkResult } from '../core/bulkRun';
import type { BulkOutcome } from '../protocol/tablePanel';
import { count } from './amounts';
import { updateProblems } from './updateReport';

/** What came of a change, or of its undo. `explain` has the words for failures. */
export function bulkOutcome(
  result: BulkResult,
  undone: boolean,
  explain: (error: unknown) => string,
): BulkOutcome {
  const { changed, failed, left, undoable } = result;
  return {
    changed,
    failed: failed.map(failure => ({
      id: failure.id,
      caller: failure.caller,
      message: causeWords(failure, explain),
    })),
    left,
    statement: outcomeParts(result, undone, explain).join(' '),
    canUndo: undoable,
  };
}

function outcomeParts(
  { changed, same, failed, left, stopped }: BulkResult,
  undone: boolean,
  explain: (error: unknown) => string,
): string[] {
  const parts = [undone ? undoneWords(changed) : changedWords(changed)];
  if (same > 0)
    parts.push(
      undone
        ? vscode.l10n.t('As they were already: {0}.', count(same))
        : vscode.l10n.t('Already so: {0}.', count(same)),
    );
  if (failed.length > 0) parts.push(vscode.l10n.t('Failed: {0}.', count(failed.length)));
  if (left > 0) parts.push(vscode.l10n.t('Not begun: {0}.', count(left)));
  if (stopped !== undefined) parts.push(vscode.l10n.t('It was stopped: {0}', explain(stopped)));
  return parts;
}

function changedWords(changed: number): string {
  return changed === 1
    ? vscode.l10n.t('1 call changed.')
    : vscode.l10n.t('{0} calls changed.', count(changed));
}

function undoneWords(changed: number): string {
  return changed === 1
    ? vscode.l10n.t('1 call is as it was.')
    : vscode.l10n.t('{0} calls are as they were.', count(changed));
}

function causeWords({ cause }: BulkFailure, explain: (error: unknown) => string): string {
  return causes[cause.kind](cause as never, explain);
}

const causes: {
  [K in BulkCause['kind']]: (
    cause: Extract<BulkCause, { kind: K }>,
    explain: (error: unknown) => string,
  ) => string;
} = {
  error: ({ error }, explain) => explain(error),
  update: ({ update }) => updateProblems(update).join(' '),
  'changed-since': () => vscode.l10n.t('It was changed elsewhere since, and is left as it is.'),
  'not-settable': () =>
    vscode.l10n.t('It was “previously marked a good lead”, which CallRail does not take.'),
};
