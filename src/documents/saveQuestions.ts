import * as vscode from 'vscode';
import type { FieldChange, FieldConflict, RawRecord } from '../core/recordPatch';
import { writablePart } from '../core/recordPatch';
import type { SaveQuestions } from '../core/recordSave';
import type { RecordRef } from '../core/records';
import { valueText } from '../host/editWords';
import { pick, type Choice } from '../host/prompt';
import { confirmSave } from '../host/settings';
import type { EditPreviews } from './editPreviews';
import { textOf } from './recordJson';
import { closeTabsWith } from './tabs';

/** The questions of saving one record, as a diff and a list beside it. */
export function saveQuestions(
  previews: EditPreviews,
  ref: RecordRef,
  edited: RawRecord,
): SaveQuestions {
  /** Shows what CallRail has beside what it would have, while a question is open. */
  const shown = async <T>(fields: readonly string[], theirs: RawRecord, task: () => Promise<T>) => {
    const before = writablePart(ref.kind, theirs);
    const mine = fields.map(field => [field, edited[field]]);
    const after = { ...before, ...(Object.fromEntries(mine) as RawRecord) };
    const left = previews.add(`/${ref.id}.json`, textOf(before));
    const right = previews.add(`/${ref.id}.json`, textOf(after));
    const title = vscode.l10n.t('{0}: CallRail ↔ Your Edit', ref.id);
    const options = { preview: true, preserveFocus: true };
    await vscode.commands.executeCommand('vscode.diff', left, right, title, options);
    try {
      return await task();
    } finally {
      await closeTabsWith(uri => uri.toString() === right.toString());
    }
  };

  return {
    confirm: async (changes, theirs) => {
      if (!confirmSave()) return true;
      const fields = changes.map(({ field }) => field);
      return shown(fields, theirs, () => confirm(ref, changes));
    },
    resolve: (conflicts, theirs, changes) =>
      shown(
        [...conflicts, ...changes].map(({ field }) => field),
        theirs,
        () => resolve(ref, conflicts, changes),
      ),
  };
}

/** Asks until something is chosen that is an answer: the other lines say what it is about. */
async function ask<T>(
  title: string,
  placeholder: string,
  answers: readonly Choice<T>[],
  facts: readonly Choice<undefined>[],
): Promise<T | undefined> {
  for (;;) {
    const answer = await pick<T | undefined>(
      { title },
      { placeholder, choices: [...answers, ...facts] },
    );
    if (answer.kind !== 'value') return undefined;
    if (answer.value !== undefined) return answer.value;
  }
}

async function confirm({ id }: RecordRef, changes: readonly FieldChange[]): Promise<boolean> {
  const answers = [
    {
      label: vscode.l10n.t('Save'),
      icon: 'cloud-upload',
      description: vscode.l10n.t('writes this to CallRail'),
      alwaysShow: true,
      value: true,
    },
    {
      label: vscode.l10n.t('Keep Editing'),
      icon: 'edit',
      description: vscode.l10n.t('nothing is written'),
      alwaysShow: true,
      value: false,
    },
  ];
  const facts = changes.map(changeFact);
  const title = vscode.l10n.t('Save {0} to CallRail', id);
  return (await ask(title, vscode.l10n.t('Save these changes?'), answers, facts)) ?? false;
}

async function resolve(
  { id }: RecordRef,
  conflicts: readonly FieldConflict[],
  changes: readonly FieldChange[],
): Promise<'mine' | 'theirs' | 'merge' | undefined> {
  const answers = [
    {
      label: vscode.l10n.t('Keep Mine'),
      icon: 'cloud-upload',
      description: vscode.l10n.t('writes all your changes, over those in CallRail'),
      alwaysShow: true,
      value: 'mine' as const,
    },
    {
      label: vscode.l10n.t('Take Theirs'),
      icon: 'cloud-download',
      description: vscode.l10n.t('gives up your values of these fields'),
      alwaysShow: true,
      value: 'theirs' as const,
    },
    {
      label: vscode.l10n.t('Merge in the Diff Editor'),
      icon: 'git-merge',
      description: vscode.l10n.t('nothing is written until you save again'),
      alwaysShow: true,
      value: 'merge' as const,
    },
  ];
  const facts = conflicts.map(({ field, base, theirs, mine }) => ({
    label: field,
    description: vscode.l10n.t(
      'was {0}; CallRail has {1}, you have {2}',
      valueText(base),
      valueText(theirs),
      valueText(mine),
    ),
    value: undefined,
  }));
  const title = vscode.l10n.t('{0} Has Changed in CallRail', id);
  const placeholder = vscode.l10n.t('These fields were changed in CallRail as well');
  return ask(title, placeholder, answers, [...facts, ...changes.map(changeFact)]);
}

function changeFact({ field, before, after }: FieldChange): Choice<undefined> {
  return {
    label: field,
    description: `${valueText(before)} → ${valueText(after)}`,
    value: undefined,
  };
}
