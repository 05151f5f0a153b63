import * as vscode from 'vscode';
import type { Session } from '../core/session';
import type { CallTable } from '../core/table/callTable';
import { count } from '../host/amounts';
import { requestsLeft } from '../host/quotaWords';
import { requestCount } from './tableWords';

/** More requests than this are not sent without asking. */
const requestsUnasked = 20;

/** Whether all calls may be loaded: asks where that costs much, or more than is left. */
export async function mayLoadAll(session: Session, table: CallTable): Promise<boolean> {
  const { remaining } = table;
  const left = requestsLeft((await session.api()).quota(table.account.connectionId));
  if (remaining && remaining.requests <= Math.min(requestsUnasked, left)) return true;
  const go = vscode.l10n.t('Load All');
  const chosen = await vscode.window.showWarningMessage(question(remaining, left), go);
  return chosen === go;
}

function question(remaining: CallTable['remaining'], left: number): string {
  if (!remaining)
    return vscode.l10n.t(
      'CallRail does not say how many calls there are. Loading all of them takes a request for every 250, of the {0} that CallRail still takes at present.',
      count(left),
    );
  const { calls, requests } = remaining;
  return requests > left
    ? vscode.l10n.t(
        'Loading {0} more calls takes {1}, but CallRail takes only {2} more at present: loading would stop on the way.',
        count(calls),
        requestCount(requests),
        count(left),
      )
    : vscode.l10n.t(
        'Loading {0} more calls takes {1}, of the {2} that CallRail still takes at present.',
        count(calls),
        requestCount(requests),
        count(left),
      );
}
