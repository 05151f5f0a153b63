import * as vscode from 'vscode';
import type { BulkResult } from '../core/bulkRun';
import type { WritableCallField } from '../core/callPatch';
import { callerOf } from '../core/callText';
import type { CallsEdit, RecordEdit } from '../core/editHistory';
import { undoLastEdit, type UndoMany, type UndoOutcome } from '../core/undoEdit';
import type { AskAnyway } from '../core/undoPlan';
import { count } from '../host/amounts';
import { bulkOutcome } from '../host/bulkWords';
import { valueText } from '../host/editWords';
import { withoutLinks } from '../host/plainText';
import { withProgress } from '../host/progress';
import { pick } from '../host/prompt';
import { explain } from '../host/report';
import { note } from '../host/statusNote';
import { fieldName, updateProblems } from '../host/updateReport';
import type { Command } from './command';

/**
 * Takes the last edit of a call or tag back, wherever in the product it was made; above the file of
 * a record, the last of that record.
 */
export const run: Command = async (app, input) => {
  const of = input instanceof vscode.Uri ? await app.documents.recordOf(input) : undefined;
  const outcome = await undoLastEdit(app, askAnyway, { of, many: undoMany });
  if (outcome) tell(outcome);
  else if (of) note(vscode.l10n.t('There is no edit of {0} to undo', of.id));
  else note(vscode.l10n.t('There is no edit to undo'));
  return outcome?.kind;
};

const title = () => vscode.l10n.t('CallRail: Undo Last Edit');

const undoMany: UndoMany = async (edit, undo) => {
  const { size, requests } = edit.change;
  const choice = {
    label:
      size === 1
        ? vscode.l10n.t('Restore 1 Call')
        : vscode.l10n.t('Restore {0} Calls', count(size)),
    icon: 'discard',
    description: vscode.l10n.t('in up to {0} requests', count(requests)),
    value: true,
  };
  const placeholder = changeWords(edit);
  const answer = await pick({ title: title() }, { placeholder, choices: [choice] });
  if (answer.kind !== 'value') return undefined;
  return withProgress(title(), (signal, report) =>
    undo({
      signal,
      onProgress: ({ done, total }) =>
        report(vscode.l10n.t('{0} of {1}', count(done), count(total)), done / total),
    }),
  );
};

/** What an edit did to many calls. */
function changeWords({ change: { wish } }: CallsEdit): string {
  switch (wish.kind) {
    case 'addTags':
      return vscode.l10n.t('You added tags to many calls: {0}', wish.tags.join(', '));
    case 'removeTags':
      return vscode.l10n.t('You removed tags from many calls: {0}', wish.tags.join(', '));
    case 'leadStatus':
      return vscode.l10n.t('You set the lead status of many calls');
  }
}

const askAnyway: AskAnyway = async (edit, fields) => {
  const facts = fields.map(({ field, before, now }) => ({
    label: nameOf(edit, field),
    description: vscode.l10n.t('is {0}; was {1}', valueText(now), valueText(before)),
    value: undefined,
  }));
  const choices = [
    {
      label: vscode.l10n.t('Restore Anyway'),
      icon: 'discard',
      description: vscode.l10n.t('gives up what was written since'),
      value: 'restore' as const,
    },
    {
      label: vscode.l10n.t('Leave As It Is'),
      icon: 'check',
      description: vscode.l10n.t('and forget this edit'),
      value: 'leave' as const,
    },
    ...facts,
  ];
  const placeholder = vscode.l10n.t('{0} was changed again since your edit', subjectOf(edit));
  for (;;) {
    const answer = await pick({ title: title() }, { placeholder, choices });
    if (answer.kind !== 'value') return undefined;
    if (answer.value) return answer.value;
  }
};

function tell(outcome: UndoOutcome): void {
  switch (outcome.kind) {
    case 'restored':
      tellRestored(outcome);
      return;
    case 'recreated':
      void vscode.window.showInformationMessage(
        withoutLinks(
          vscode.l10n.t(
            'The tag “{0}” is there again. It is on no call, form or text any more: its assignments are gone.',
            outcome.tag.name,
          ),
        ),
      );
      return;
    case 'not-settable':
      warn(notTakenBack(outcome.edit, outcome.fields));
      return;
    case 'same':
      note(vscode.l10n.t('{0} is as it was before the edit already', subjectOf(outcome.edit)));
      return;
    case 'left':
      note(vscode.l10n.t('{0} stays as it is', subjectOf(outcome.edit)));
      return;
    case 'calls':
      tellMany(outcome.result);
      return;
    case 'dismissed':
  }
}

function tellMany(result: BulkResult): void {
  const { statement, failed } = bulkOutcome(result, true, error => explain(error).message);
  const [first] = failed;
  if (first) warn(`${statement} ${first.caller}: ${first.message}`);
  else if (result.left > 0) warn(statement);
  else note(statement);
}

function tellRestored({
  edit,
  fields,
  notSettable,
  update,
}: UndoOutcome & { kind: 'restored' }): void {
  const failed = new Set<string>([
    ...(update?.ignored ?? []),
    ...(update?.refused ?? []).map(({ field }) => field),
  ]);
  const done = fields.filter(field => !failed.has(field)).map(field => nameOf(edit, field));
  const sentences = update ? updateProblems(update) : [];
  if (notSettable.length > 0) sentences.push(notTakenBack(edit, notSettable));
  const hasProblems = sentences.length > 0;
  if (done.length > 0)
    sentences.push(vscode.l10n.t('Restored of {0}: {1}', subjectOf(edit), done.join(', ')));
  if (hasProblems) warn(sentences.join(' '));
  else note(sentences.join(' '));
}

function notTakenBack(edit: RecordEdit, fields: readonly string[]): string {
  const names = fields.map(field => nameOf(edit, field)).join(', ');
  return vscode.l10n.t('CallRail does not take back what {0} had: {1}.', subjectOf(edit), names);
}

function warn(sentence: string): void {
  void vscode.window.showWarningMessage(withoutLinks(sentence));
}

/** What was edited: `the call of Jane Caller`, `the tag “Booked”`. */
function subjectOf(edit: RecordEdit): string {
  return edit.kind === 'call'
    ? vscode.l10n.t('the call of {0}', callerOf(edit.call))
    : vscode.l10n.t('the tag “{0}”', edit.tag.name);
}

function nameOf(edit: RecordEdit, field: string): string {
  if (edit.kind === 'call') return fieldName(field as WritableCallField);
  switch (field) {
    case 'name':
      return vscode.l10n.t('Name');
    case 'color':
      return vscode.l10n.t('Color');
    default:
      return vscode.l10n.t('Status');
  }
}
