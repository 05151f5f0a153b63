import * as vscode from 'vscode';
import type { RecordedRequest } from '../core/requests/recordedRequest';
import { shortPath } from '../core/requests/requestParts';
import { requestScheme } from '../contributions';
import type { RequestPart } from './requestDocuments';
import { closeTabsWith } from './tabs';

function uriOf({ id }: RecordedRequest, part: RequestPart): vscode.Uri {
  return vscode.Uri.from({ scheme: requestScheme, path: `/${id}/${part}` });
}

/** Opens a part of a request in front. */
export async function show(record: RecordedRequest, part: RequestPart): Promise<void> {
  await vscode.window.showTextDocument(await prepared(record, part), { preview: true });
}

/** Opens two answers beside each other, the older one on the left. */
export async function compare(one: RecordedRequest, other: RecordedRequest): Promise<void> {
  const [older, newer] = Number(one.id) < Number(other.id) ? [one, other] : [other, one];
  const [left, right] = [
    await prepared(older, 'response.json'),
    await prepared(newer, 'response.json'),
  ];
  const named = (record: RecordedRequest) => `${shortPath(record)} #${record.id}`;
  const title = `${named(older)} ↔ ${named(newer)}`;
  await vscode.commands.executeCommand('vscode.diff', left.uri, right.uri, title);
}

/** Closes what shows requests that are gone, comparisons included. */
export async function close(isGone: (id: string) => boolean): Promise<void> {
  await closeTabsWith(({ scheme, path }) => scheme === requestScheme && isGone(idOf(path)));
}

function idOf(path: string): string {
  return path.split('/')[1] ?? '';
}

/** The document, in the language that it is in: notes above an answer are no JSON. */
async function prepared(record: RecordedRequest, part: RequestPart): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(uriOf(record, part));
  const { body } = record;
  if (part === 'request.http') return document;
  const isJson = record.headers?.['content-type']?.includes('json') ?? false;
  const language = !body || body.shortened ? 'jsonc' : isJson ? 'json' : 'plaintext';
  return vscode.languages.setTextDocumentLanguage(document, language);
}
