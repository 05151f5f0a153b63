import * as vscode from 'vscode';
import type { FieldValue } from '../core/recordForms';
import type { EditProblem } from '../core/recordPatch';

/** Edits of records in words. Fields are called as they stand in the file. */

const longest = 60;

/** A value in one line: `“Call back”`, `“Booked”, “Quote”`, `12.50`, or that there is none. */
export function valueText(value: FieldValue | undefined): string {
  if (value === undefined) return '?';
  if (value === null || value.length === 0) return vscode.l10n.t('(empty)');
  const text = typeof value === 'string' ? `“${value}”` : value.map(name => `“${name}”`).join(', ');
  const line = text.replace(/\s*\n\s*/g, ' ⏎ ');
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
}

/** Why an edit cannot be saved. */
export function editProblemText(problem: EditProblem): string {
  switch (problem.kind) {
    case 'no-record':
      return vscode.l10n.t('The text is no record: it has to be one JSON object.');
    case 'read-only':
      return readOnlyText(problem);
    case 'missing':
      return vscode.l10n.t('“{0}” is missing. To clear the field, give it null.', problem.field);
    case 'invalid':
      return invalidText(problem.field);
    case 'tag-detail':
      return vscode.l10n.t(
        'Of the tag “{0}” only the name counts here. Edit the tag itself instead.',
        problem.name,
      );
  }
}

function readOnlyText({ field, how }: EditProblem & { kind: 'read-only' }): string {
  switch (how) {
    case 'changed':
      return vscode.l10n.t('CallRail does not let “{0}” be changed.', field);
    case 'added':
      return vscode.l10n.t('CallRail has no field “{0}” that could be set.', field);
    case 'removed':
      return vscode.l10n.t('CallRail does not let “{0}” be taken out.', field);
  }
}

function invalidText(field: string): string {
  switch (field) {
    case 'lead_status':
      return vscode.l10n.t('“lead_status” has to be "good_lead", "not_a_lead" or null.');
    case 'value':
      return vscode.l10n.t('“value” has to be an amount such as "12.50", or null.');
    case 'tags':
      return vscode.l10n.t('“tags” has to be a list of names.');
    case 'name':
      return vscode.l10n.t('“name” has to be a text that is not empty.');
    case 'color':
      return vscode.l10n.t('“color” has to be one of the 24 colors of CallRail, such as "blue1".');
    case 'status':
      return vscode.l10n.t('“status” has to be "enabled" or "disabled".');
    default:
      return vscode.l10n.t('“{0}” has to be a text or null.', field);
  }
}
