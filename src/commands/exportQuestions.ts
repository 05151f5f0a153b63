import * as vscode from 'vscode';
import { defaultCallFields, listedCallFields } from '../api/callFields';
import { exportFields, transcriptField } from '../core/export/exportFields';
import type { ExportFormatName } from '../core/export/exportFormat';
import { callFieldNames } from '../host/callFieldNames';
import { pick, pickMany, take, type Choice, type Step } from '../host/prompt';

/**
 * The questions of an export: how it is written, with which fields, with transcripts or without. Each
 * asks what is in force whenever it is asked: somebody may come back to it.
 */

export type Transcripts = 'none' | 'text' | 'turns';

const turnsField = 'conversational_transcript';

/** The fields of an export that is to have transcripts, or not. */
export function withTranscripts(fields: readonly string[], transcripts: Transcripts): string[] {
  const rest = fields.filter(field => field !== transcriptField && field !== turnsField);
  if (transcripts === 'none') return rest;
  return [...rest, transcripts === 'text' ? transcriptField : turnsField];
}

export function formatStep(
  current: () => string | undefined,
  use: (format: ExportFormatName) => void,
): Step {
  return async question => {
    const choices: Choice<ExportFormatName>[] = [
      {
        label: 'CSV',
        description: vscode.l10n.t('for spreadsheets: a row for each call'),
        value: 'csv',
      },
      {
        label: 'NDJSON',
        description: vscode.l10n.t('for programs: a line of JSON for each call'),
        value: 'ndjson',
      },
      { label: 'JSON', description: vscode.l10n.t('one array of all calls'), value: 'json' },
    ];
    const placeholder = vscode.l10n.t('How are the calls to be written?');
    const present = current();
    const known = choices.find(({ value }) => value === present)?.value;
    return take(await pick(question, { placeholder, choices, current: known }), use);
  };
}

/** Every field of a call; those used last are marked, else those that the views show. */
export function fieldsStep(
  current: () => readonly string[] | undefined,
  use: (fields: string[]) => void,
): Step {
  return async question => {
    const names = callFieldNames();
    const marked = new Set<string>(current() ?? [...defaultCallFields, ...listedCallFields]);
    const choices = exportFields
      .filter(field => field !== transcriptField && field !== turnsField)
      .map(field => ({
        label: names[field] ?? field,
        description: field,
        detail:
          field === 'integration_data'
            ? vscode.l10n.t('Given for single calls only: costs a request for each call')
            : undefined,
        picked: marked.has(field),
        value: field,
      }));
    const placeholder = vscode.l10n.t('Which fields?');
    return take(await pickMany(question, { placeholder, choices }), use);
  };
}

export function transcriptsStep(
  current: () => string | undefined,
  use: (transcripts: Transcripts) => void,
): Step {
  return async question => {
    const choices: Choice<Transcripts>[] = [
      { label: vscode.l10n.t('Without transcripts'), value: 'none' },
      {
        label: vscode.l10n.t('With transcripts as text'),
        description: vscode.l10n.t('no further requests'),
        value: 'text',
      },
      {
        label: vscode.l10n.t('With transcripts by speaker'),
        description: vscode.l10n.t('costs a request for each call'),
        value: 'turns',
      },
    ];
    const placeholder = vscode.l10n.t('Transcripts? CallRail has them for some plans only.');
    const present = current();
    const known = choices.find(({ value }) => value === present)?.value;
    return take(await pick(question, { placeholder, choices, current: known }), use);
  };
}
