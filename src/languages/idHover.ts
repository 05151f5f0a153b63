import * as vscode from 'vscode';
import type { App } from '../app';
import { isAbort } from '../base/abort';
import { askedBy } from '../base/asker';
import { withSignal } from '../host/cancellation';
import * as settings from '../host/settings';
import { idAt, idsNear } from './idText';
import { failureCard, recordCard, missCard } from './recordCard';

/**
 * A card of the record behind the id at a place. Costs one request at most, and none in a workspace
 * that is not trusted: whoever wrote its files would choose what is asked for.
 */
export async function idHover(
  { session, lookup }: App,
  document: vscode.TextDocument,
  position: vscode.Position,
  token: vscode.CancellationToken,
): Promise<vscode.Hover | undefined> {
  const placed = idAt(document.lineAt(position.line).text, position.character);
  // A session that is being restored may have no key in the end.
  if (!placed || !session.credentials) return undefined;
  if (!vscode.workspace.isTrusted || !settings.idCards(document.uri)) return undefined;
  const { id, start, end } = placed;
  const range = new vscode.Range(position.line, start, position.line, end);
  const near = idsNear(document, { id, line: position.line });
  try {
    // A card is not worth a second try: it is gone as soon as the pointer moves.
    const look = await withSignal(token, signal =>
      askedBy('editor', () => lookup.look(id, { signal, near, attempts: 1 })),
    );
    const card = look.found ? await recordCard(look.found) : missCard(id, look);
    return new vscode.Hover(card, range);
  } catch (error) {
    if (isAbort(error)) return undefined;
    return new vscode.Hover(await failureCard(error), range);
  }
}
