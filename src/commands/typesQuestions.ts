import * as vscode from 'vscode';
import { recordKinds, type RecordKind } from '../core/records';
import { typeFormats, type TypeFormatName } from '../core/recordTypes/typeFormats';
import { typeNames } from '../core/recordTypes/typeNotes';
import { pick, pickMany, take, type Choice, type Step } from '../host/prompt';

/** The questions of types that are to be written: of which records, how, and where. */

export type TypesPlace = 'cursor' | 'file' | 'untitled';

interface ChosenRecords {
  kinds: readonly RecordKind[];
  lists: boolean;
}

/** Which records; those chosen last are marked. */
export function recordsStep(
  current: () => ChosenRecords,
  use: (chosen: ChosenRecords) => void,
): Step {
  return async question => {
    const { kinds, lists } = current();
    const choices: Choice<RecordKind | 'lists'>[] = [...recordKinds]
      // The call is what most programs are about.
      .sort((one, other) => Number(other === 'call') - Number(one === 'call'))
      .map(kind => ({
        label: typeNames[kind],
        picked: kinds.includes(kind),
        value: kind,
      }));
    choices.push({
      label: vscode.l10n.t('Answers of lists'),
      description: vscode.l10n.t('a page of the chosen records, as lists answer'),
      picked: lists,
      value: 'lists',
    });
    const placeholder = vscode.l10n.t('Types of which records?');
    return take(await pickMany(question, { placeholder, choices }), chosen => {
      const records = chosen.filter(value => value !== 'lists');
      use({
        kinds: records.length > 0 ? records : recordKinds,
        lists: chosen.includes('lists'),
      });
    });
  };
}

export function formatStep(
  current: () => TypeFormatName,
  use: (format: TypeFormatName) => void,
): Step {
  return async question => {
    const details: Record<TypeFormatName, string> = {
      typescript: vscode.l10n.t('interfaces, without a dependency'),
      zod: vscode.l10n.t('schemas for zod 4, with the types that they infer'),
      'json-schema': vscode.l10n.t('draft 7, for validators and editors'),
      dataclass: vscode.l10n.t('classes that are built from JSON, standard library only'),
      'typed-dict': vscode.l10n.t('types for JSON as it is read, standard library only'),
    };
    const choices = (Object.keys(typeFormats) as TypeFormatName[]).map(name => ({
      label: typeFormats[name].label,
      description: details[name],
      value: name,
    }));
    const placeholder = vscode.l10n.t('How are the types to be written?');
    return take(await pick(question, { placeholder, choices, current: current() }), use);
  };
}

/** Where they go; not asked where there is one place only. */
export function placeStep(
  current: () => { editor?: vscode.TextEditor; format: TypeFormatName; current?: string },
  use: (place: TypesPlace) => void,
): Step {
  return async question => {
    const { editor, format, current: last } = current();
    const { languages, fileName } = typeFormats[format];
    const choices: Choice<TypesPlace>[] = [];
    if (editor && languages.includes(editor.document.languageId))
      choices.push({
        label: vscode.l10n.t('At the cursor'),
        description: nameOf(editor.document.uri),
        value: 'cursor',
      });
    if (vscode.workspace.workspaceFolders?.length)
      choices.push({
        label: vscode.l10n.t('New file in the workspace'),
        description: fileName,
        value: 'file',
      });
    choices.push({
      label: vscode.l10n.t('New editor'),
      description: vscode.l10n.t('belongs to no file yet'),
      value: 'untitled',
    });
    const [only] = choices;
    if (only && choices.length === 1) {
      use(only.value);
      return 'skipped';
    }
    const known = choices.find(({ value }) => value === last)?.value;
    const placeholder = vscode.l10n.t('Where are the types to go?');
    return take(await pick(question, { placeholder, choices, current: known }), use);
  };
}

const nameOf = ({ path }: vscode.Uri) => path.split('/').at(-1);
