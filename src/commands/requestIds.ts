import * as vscode from 'vscode';
import type { App } from '../app';
import { largestPage } from '../api/resources/listQuery';
import type { RequestOptions } from '../api/send';
import type { Ids, KnownId } from '../core/endpoints/knownIds';
import type { AccountRef } from '../core/refs';

/** Which of a request's ids can be completed; calls are those that were seen. */
export async function requestIds(
  { directory, session, search, tagEditor, calls }: App,
  account: AccountRef,
  ids: Ids,
  options: RequestOptions,
): Promise<KnownId[]> {
  switch (ids) {
    case 'account': {
      const accounts = await directory.accounts(options);
      return accounts.map(({ account: { id, name } }) => named(id, name));
    }
    case 'company': {
      const companies = await directory.companies(account, options);
      return companies.map(({ id, name, status }) => named(id, name, retired(status)));
    }
    case 'tracker': {
      const trackers = await directory.trackers(account, {}, options);
      return trackers.map(({ id, name, company }) => named(id, name, company?.name));
    }
    case 'tag': {
      const tags = await tagEditor.all(account, options);
      return tags.map(({ id, name, status }) => named(String(id), name, retired(status)));
    }
    case 'tagName': {
      const { tags } = await search.names(account, options, ['tags']);
      return tags.map(id => ({ id }));
    }
    case 'user': {
      const { agents } = await search.names(account, options, ['agents']);
      return agents.map(({ id, name, email }) => named(id, name || email, email));
    }
    case 'notification': {
      const client = await session.client(account.connectionId);
      const query = { per_page: largestPage };
      const { items } = await client.notifications.list(account.accountId, query, options);
      return items.map(({ id, name }) => named(String(id), name));
    }
    case 'call': {
      const { callerOf, displayMoment } = await import('../core/callText');
      const reader = { language: vscode.env.language };
      return calls.seenOf(account).map(call => {
        const began = displayMoment(call.start_time ?? '', reader, call.company_time_zone);
        return named(call.id, callerOf(call), began);
      });
    }
    default:
      return [];
  }
}

function named(id: string, name?: string | null, detail?: string | null): KnownId {
  return { id, ...(name && { name }), ...(detail && { detail }) };
}

function retired(status: string | null | undefined): string | undefined {
  return status === 'disabled' ? vscode.l10n.t('disabled') : undefined;
}
