import * as vscode from 'vscode';
import * as z from 'zod';
import type { App } from '../app';
import { AccountId } from '../api/schemas/ids';
import { fakeRecord } from '../core/fixtures/fakeRecord';
import { literal, syntaxOf } from '../core/fixtures/literal';
import { readRecord, recordKinds, type RecordRef } from '../core/records';
import { withProgress } from '../host/progress';
import { indentAt, indentUnit, replaceText, showUntitled, writableEditor } from '../host/textPlace';
import type { Command } from './command';
import { readInput } from './input';
import { askRecord, recordById } from './recordById';

const position = z.object({ line: z.int().min(0), character: z.int().min(0) });
const argument = z.object({
  kind: z.enum(recordKinds),
  connectionId: z.string(),
  accountId: AccountId,
  id: z.string().trim(),
  companyId: z.string(),
  /** The document, and what of it the record takes the place of; else the cursor in front. */
  uri: z.union([
    z.custom<vscode.Uri>(value => value instanceof vscode.Uri),
    z.string().transform(text => vscode.Uri.parse(text)),
  ]),
  range: z.object({ start: position, end: position }),
});

/** Writes a record into the code in front, with fakes for everything personal. */
export const run: Command = async (app, input) => {
  const { id, uri, range, ...place } = readInput(argument, input);
  const target = uri && range && (await givenPlace(uri, range));
  const title = vscode.l10n.t('CallRail: Insert Record as Fixture');
  const ref = await (id === undefined ? askRecord(app, title) : recordById(app, id, place));
  if (!ref) return;
  const fixture = fakeRecord(ref.kind, await read(app, ref));
  if (target) return replaceGiven(target, fixture);
  const editor = writableEditor();
  const written = editor && (await write(editor.document, cursorOf(editor), fixture));
  if (!written) await showUntitled('json', `${literal(fixture, 'json')}\n`);
};

function read({ session }: App, ref: RecordRef): Promise<unknown> {
  const title = vscode.l10n.t('Reading {0} from CallRail', ref.id);
  return withProgress(title, async signal =>
    readRecord(await session.client(ref.connectionId), ref, { signal }),
  );
}

interface Target {
  document: vscode.TextDocument;
  range: vscode.Range;
  /** What stood there when the command was called. */
  text: string;
}

async function givenPlace(
  uri: vscode.Uri,
  { start, end }: z.output<typeof argument>['range'],
): Promise<Target> {
  const document = await vscode.workspace.openTextDocument(uri);
  const range = new vscode.Range(start.line, start.character, end.line, end.character);
  return { document, range, text: document.getText(range) };
}

/** Never takes the place of what somebody has typed meanwhile. */
async function replaceGiven({ document, range, text }: Target, fixture: unknown): Promise<void> {
  const same = !document.isClosed && document.getText(range) === text;
  if (same && (await write(document, range, fixture))) return;
  void vscode.window.showWarningMessage(
    vscode.l10n.t('The text has changed meanwhile, so the record was not inserted.'),
  );
}

/** What is selected stays: the record goes where the cursor is. */
function cursorOf({ selection }: vscode.TextEditor): vscode.Range {
  return new vscode.Range(selection.active, selection.active);
}

function write(
  document: vscode.TextDocument,
  range: vscode.Range,
  fixture: unknown,
): Thenable<boolean> {
  const place = { indent: indentAt(document, range.start), unit: indentUnit(document) };
  return replaceText(
    document,
    range,
    literal(fixture, syntaxOf(document.languageId) ?? 'json', place),
  );
}
