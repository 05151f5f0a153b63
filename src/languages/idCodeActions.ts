import * as vscode from 'vscode';
import type { App } from '../app';
import type { CommandId } from '../contributions';
import { syntaxOf } from '../core/fixtures/literal';
import { isWritable } from '../host/textPlace';
import { fixturePlace } from './fixturePlace';
import { idAt } from './idText';

/** Offers to put the record of an id into the text, where it can be written. */
export function idCodeActions(
  { session }: App,
  document: vscode.TextDocument,
  { start }: vscode.Range,
): vscode.CodeAction[] {
  if (session.credentials === undefined || !isWritable(document)) return [];
  if (!syntaxOf(document.languageId)) return [];
  const { text } = document.lineAt(start.line);
  const placed = idAt(text, start.character);
  const place = placed && fixturePlace(text, placed);
  if (!place) return [];
  const action = new vscode.CodeAction(
    vscode.l10n.t('Insert as fixture'),
    vscode.CodeActionKind.RefactorRewrite,
  );
  const command: CommandId = 'callrail.insertFixture';
  const range = new vscode.Range(start.line, place.start, start.line, place.end);
  action.command = {
    command,
    title: action.title,
    arguments: [{ id: placed.id, uri: document.uri, range }],
  };
  return [action];
}
