import * as vscode from 'vscode';
import * as settings from '../host/settings';
import { openRecordUri } from './idCommands';
import { idsOf } from './idText';

class IdLink extends vscode.DocumentLink {
  constructor(
    range: vscode.Range,
    readonly id: string,
  ) {
    super(range);
    this.tooltip = vscode.l10n.t('Open in CallRail Explorer');
  }
}

/** The ids of a document as links, whose target is made only for the one that is clicked. */
export function idLinks(
  document: vscode.TextDocument,
  token: vscode.CancellationToken,
): vscode.DocumentLink[] {
  const links: IdLink[] = [];
  if (!settings.idLinks(document.uri)) return links;
  for (const { id, line, start, end } of idsOf(document)) {
    if (token.isCancellationRequested) break;
    links.push(new IdLink(new vscode.Range(line, start, line, end), id));
  }
  return links;
}

export function resolved(link: vscode.DocumentLink): vscode.DocumentLink {
  if (link instanceof IdLink) link.target = openRecordUri({ id: link.id });
  return link;
}
