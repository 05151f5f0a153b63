import * as vscode from 'vscode';
import type { RecordedRequest } from '../core/requests/recordedRequest';
import { shortPath } from '../core/requests/requestParts';
import { factsTooltip } from '../host/factsTooltip';
import { askerName, attemptWord, outcomeWord, size, took } from '../host/requestWords';
import { flags, type TreeNode } from './node';

/** One request that was sent: what, how it ended, how long it took, who asked. */
export class RequestNode implements TreeNode {
  readonly id: string;
  readonly parent = undefined;
  readonly target: { requestId: string };

  constructor(
    private readonly request: RecordedRequest,
    /** The connection it went through, where others went through another. */
    private readonly connection: string | undefined,
  ) {
    this.id = `request/${request.id}`;
    this.target = { requestId: request.id };
  }

  item(): vscode.TreeItem {
    const { request } = this;
    const name = `${request.method} ${shortPath(request)}`;
    const item = new vscode.TreeItem(name);
    const facts = [
      outcomeWord(request),
      took(request.durationMs),
      request.body && size(request.body.size),
      attemptWord(request),
      request.asker && askerName(request.asker),
      this.connection,
    ].filter(Boolean);
    const query = request.query.map(pair => pair.join('=')).join('&');
    item.description = [...facts, shortened(query)].filter(Boolean).join(' · ');
    item.iconPath = icon(request);
    const answered = request.body && request.body.shortened !== 'dropped';
    item.contextValue = flags(
      'request',
      request.method === 'GET' && 'repeatable',
      answered && 'answered',
    );
    item.command = answered
      ? {
          command: 'callrail.openResponse',
          title: vscode.l10n.t('Open Response'),
          arguments: [this],
        }
      : {
          command: 'callrail.openRequest',
          title: vscode.l10n.t('Open Request'),
          arguments: [this],
        };
    item.accessibilityInformation = {
      label: [vscode.l10n.t('Request {0}', request.id), name, ...facts].join(', '),
    };
    return item;
  }

  tooltip(): vscode.MarkdownString {
    const { request } = this;
    const { method, path, query, startedAt, durationMs, body, sentBody, mode } = request;
    const asked = query.map(pair => pair.join('=')).join('&');
    const time = new Date(startedAt).toLocaleTimeString(vscode.env.language, {
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      fractionalSecondDigits: 3,
    });
    return factsTooltip(`${method} ${path}`, [
      [vscode.l10n.t('Query'), asked],
      [vscode.l10n.t('Outcome'), outcomeWord(request)],
      [vscode.l10n.t('Error'), request.error],
      [vscode.l10n.t('Sent'), time],
      [vscode.l10n.t('Took'), took(durationMs)],
      [vscode.l10n.t('Sent Body'), sentBody && size(sentBody.size)],
      [vscode.l10n.t('Answer'), body && size(body.size)],
      [vscode.l10n.t('Attempt'), request.attempt],
      [vscode.l10n.t('Asked By'), request.asker && askerName(request.asker)],
      [vscode.l10n.t('Connection'), request.connectionId],
      [vscode.l10n.t('Data'), mode === 'demo' ? vscode.l10n.t('Demo') : vscode.l10n.t('Live')],
      [vscode.l10n.t('Request Id'), request.requestId],
    ]);
  }
}

function shortened(text: string): string {
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}

function icon({ status = 0, error, method }: RecordedRequest): vscode.ThemeIcon {
  const drawn = (name: string, color: string) =>
    new vscode.ThemeIcon(name, new vscode.ThemeColor(color));
  if (error === 'cancelled') return drawn('circle-slash', 'disabledForeground');
  if (status >= 400 && status < 500) return drawn('warning', 'list.warningForeground');
  if (error !== undefined) return drawn('error', 'list.errorForeground');
  // What has changed something stands out from what was only read.
  return drawn(method === 'GET' ? 'pass' : 'pass-filled', 'testing.iconPassed');
}
