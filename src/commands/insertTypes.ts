import * as vscode from 'vscode';
import * as z from 'zod';
import { recordKinds, type RecordKind } from '../core/records';
import { typeFormats, type TypeFormatName } from '../core/recordTypes/typeFormats';
import { runSteps, type Step } from '../host/prompt';
import { showUntitled, writableEditor } from '../host/textPlace';
import type { Command } from './command';
import { readInput } from './input';
import { insertAtCursor } from './typesAtCursor';
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

  const inFile =
    (step: Step): Step =>
    question =>
      place === 'file' ? step(question) : Promise.resolve('skipped');
  const askFile = inFile(
    fileStep(
      () => ({ folder, name: typeFormats[format].fileName, current: file }),
      chosen => (file = chosen),
    ),
  );
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
    inFile(folderStep(chosen => (folder = chosen))),
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
