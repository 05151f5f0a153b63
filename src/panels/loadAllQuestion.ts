import * as vscode from 'vscode';
import type { AccountRef } from '../core/refs';
import type { Session } from '../core/session';
import type { CallTable } from '../core/table/callTable';
import { count } from '../host/amounts';
import { requestCount } from './tableWords';

/** More requests than this are not sent without asking. */
const requestsUnasked = 20;

/** Requests that CallRail still takes this hour, as far as it says or we have counted. */
export async function requestsLeft(session: Session, account: AccountRef): Promise<number> {
  const { hour } = (await session.api()).quota(account.connectionId);
  return Math.max(0, hour.allowed - hour.used);
}

/** Whether all calls may be loaded: asks where that costs much, or more than is left. */
export async function mayLoadAll(session: Session, table: CallTable): Promise<boolean> {
  const { remaining } = table;
  const left = await requestsLeft(session, table.account);
  if (remaining && remaining.requests <= Math.min(requestsUnasked, left)) return true;
  const go = vscode.l10n.t('Load All');
  const chosen = await vscode.window.showWarningMessage(question(remaining, left), go);
  return chosen === go;
}

function question(remaining: CallTable['remaining'], left: number): string {
  if (!remaining)
    return vscode.l10n.t(
      'CallRail does not say how many calls there are. Loading all of them takes a request for every 250, of the {0} that CallRail still takes this hour.',
      count(left),
    );
  const { calls, requests } = remaining;
  return requests > left
    ? vscode.l10n.t(
        'Loading {0} more calls takes {1}, but CallRail takes only {2} more this hour: loading would stop on the way.',
        count(calls),
        requestCount(requests),
        count(left),
      )
    : vscode.l10n.t(
        'Loading {0} more calls takes {1}, of the {2} that CallRail still takes this hour.',
        count(calls),
        requestCount(requests),
        count(left),
      );
}
