import * as vscode from 'vscode';
import * as z from 'zod';
import { recordKinds, type RecordKind } from '../core/records';
import {
  typeFormats,
  withoutKnownImports,
  type TypeFormatName,
} from '../core/recordTypes/typeFormats';
import { runSteps, type Step } from '../host/prompt';
import { indentAt, replaceText, showUntitled, writableEditor } from '../host/textPlace';
import type { Command } from './command';
import { readInput } from './input';
import { fileStep, folderStep, writeTypesFile } from './typesFile';
import { formatStep, placeStep, recordsStep, type TypesPlace } from './typesQuestions';

const formatNames = Object.keys(typeFormats) as TypeFormatName[];

const argument = z.object({
  kinds: z.array(z.enum(recordKinds)).min(1),
  format: z.enum(formatNames as [TypeFormatName, ...TypeFormatName[]]),
  /** The answers of lists too. */
  lists: z.boolean(),
});

/** What was chosen last, for the next time. */
const Choices = z
  .object({ ...argument.shape, place: z.string() })
  .partial()
  .catch({});
const memoryKey = 'callrail.types';

/** Writes types of records: at the cursor, to a new file, or to an editor without one. */
export const run: Command = async (app, input) => {
  const given = readInput(argument, input);
  const last = Choices.parse(app.memory.get(memoryKey));
  let kinds: readonly RecordKind[] = given.kinds ?? last.kinds ?? ['call'];
  let lists = given.lists ?? (given.kinds ? false : last.lists) ?? false;
  let format = given.format ?? last.format ?? 'typescript';
  let place: TypesPlace | undefined;
  let folder: vscode.WorkspaceFolder | undefined;
  let file: vscode.Uri | undefined;
  const editor = writableEditor();

  const askFile: Step = question =>
    place === 'file' && folder
      ? fileStep(folder, typeFormats[format].fileName, file)(question, uri => (file = uri))
      : Promise.resolve('skipped');
  const steps: (Step | false)[] = [
    !given.kinds &&
      recordsStep(
        () => ({ kinds, lists }),
        chosen => ({ kinds, lists } = chosen),
      ),
    !given.format &&
      formatStep(
        () => format,
        chosen => {
          if (chosen !== format) file = undefined;
          format = chosen;
        },
      ),
    placeStep(
      () => ({ editor, format, current: place ?? last.place }),
      chosen => (place = chosen),
    ),
    question =>
      place === 'file'
        ? folderStep(question, chosen => (folder = chosen))
        : Promise.resolve('skipped'),
    askFile,
  ];
  const finish = async () => {
    const text = typeFormats[format].write(kinds, { lists });
    if (place === 'file' && file) return (await writeTypesFile(file, text)) ? undefined : askFile;
    if (place === 'cursor' && editor && (await insertAtCursor(editor, text))) return undefined;
    await showUntitled(typeFormats[format].languages[0] ?? 'plaintext', text);
    return undefined;
  };
  const title = vscode.l10n.t('CallRail: Insert Types');
  if (!(await runSteps(title, steps, finish))) return;
  await app.memory.update(memoryKey, { kinds, lists, format, place });
};

/** On lines of its own, below the line of the cursor unless that is empty; JSON right at the cursor. */
async function insertAtCursor(
  { document, selection: { active } }: vscode.TextEditor,
  types: string,
): Promise<boolean> {
  if (document.isClosed) return false;
  const text = withoutKnownImports(types, document.getText());
  if (document.languageId.startsWith('json')) {
    const indent = indentAt(document, active);
    const json = text.trimEnd().replaceAll('\n', `\n${indent}`);
    return replaceText(document, new vscode.Range(active, active), json);
  }
  const line = document.lineAt(active.line);
  const above = active.line > 0 ? document.lineAt(active.line - 1) : undefined;
  const before = !line.isEmptyOrWhitespace
    ? '\n\n'
    : above && !above.isEmptyOrWhitespace
      ? '\n'
      : '';
  const below = active.line + 1 < document.lineCount && document.lineAt(active.line + 1);
  const after = below && !below.isEmptyOrWhitespace ? '\n' : '';
  return replaceText(
    document,
    new vscode.Range(line.range.end, line.range.end),
    before + (below ? text.trimEnd() : text) + after,
  );
}
