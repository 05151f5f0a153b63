import * as vscode from 'vscode';
import type { RecordedRequest } from '../core/requests/recordedRequest';
import type { RequestHistory } from '../core/requests/requestHistory';
import { requestFilter } from '../core/requests/requestFilter';
import type { Session } from '../core/session';
import { nameOfConnection } from '../host/connectionName';
import { MessageNode } from './messageNode';
import type { TreeNode } from './node';
import { QuotaNode } from './quotaNode';
import { RequestNode } from './requestNode';

/** The requests that fit, newest first, and above them what is left of the quota. */
export function requestNodes(
  history: RequestHistory,
  shown: readonly RecordedRequest[],
  session: Session,
) {
  // With nothing asked yet, the welcome text says what will be here.
  if (history.all.length === 0) return [];
  const quotas = history.quotas.at(Date.now());
  const several = quotas.length > 1;
  const nameOf = ({ connectionId }: { connectionId?: string | undefined }) =>
    several ? nameOfConnection(session, connectionId) : undefined;
  return [
    ...quotas.map(quota => new QuotaNode(quota, nameOf(quota))),
    ...(shown.length > 0
      ? shown.map(request => new RequestNode(request, request.connectionId && nameOf(request)))
      : noneFit()),
  ] satisfies TreeNode[];
}

function noneFit(): MessageNode[] {
  const clear = {
    title: vscode.l10n.t('Clear Filter'),
    command: 'callrail.clearRequestsFilter',
  } as const;
  return [
    new MessageNode(undefined, { label: vscode.l10n.t('No requests match'), icon: 'info' }),
    new MessageNode(undefined, {
      kind: 'remedy',
      label: clear.title,
      icon: 'arrow-right',
      command: clear,
    }),
  ];
}

export function fittingRequests(history: RequestHistory, filter: string) {
  return history.all.filter(requestFilter(filter));
}
