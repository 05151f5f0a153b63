import { ResourceTemplate, type McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { ErrorCode, McpError } from '@modelcontextprotocol/sdk/types.js';
import { isAbort } from '../base/abort';
import { readRecord, recordKinds, type RecordKind } from '../core/records';
import { chosenAccount } from '../core/tools/accountChoice';
import { PersonMask } from '../core/tools/personMask';

import { problemSentence } from '../core/tools/toolProblem';
import type { McpServices } from './services';

export interface ResourceOptions {
  redact: boolean;
  connectionId?: string;
}

const mimeType = 'application/json';

/** Records as CallRail gives them: `callrail://call/ACC…/CAL…`. Accounts are listed by themselves. */
export function registerResources(
  mcp: McpServer,
  services: McpServices,
  { redact, connectionId }: ResourceOptions,
): void {
  const mask = new PersonMask();
  const read = async (
    uri: URL,
    kind: RecordKind,
    accountId: string,
    id: string,
    signal: AbortSignal,
  ) => {
    await services.ready;
    try {
      const given = { account_id: accountId, connection_id: connectionId };
      const ref = await chosenAccount(services, given, { signal });
      const client = await services.session.client(ref.connectionId);
      const record = await readRecord(client, { ...ref, kind, id }, { signal });
      const shown = redact ? mask.masked(record, kind === 'user' ? { name: 'name' } : {}) : record;
      const text = JSON.stringify(shown, undefined, 2);
      return { contents: [{ uri: uri.href, mimeType, text }] };
    } catch (error) {
      if (isAbort(error)) throw error;
      throw new McpError(ErrorCode.InvalidRequest, problemSentence(error));
    }
  };
  mcp.registerResource(
    'account',
    new ResourceTemplate('callrail://account/{account_id}', {
      list: async ({ signal }) => {
        await services.ready;
        const accounts = await services.directory.accounts({ signal }).catch((error: unknown) => {
          if (isAbort(error)) throw error;
          throw new McpError(ErrorCode.InvalidRequest, problemSentence(error));
        });
        return {
          resources: accounts.map(({ account }) => ({
            uri: `callrail://account/${account.id}`,
            name: account.name ?? account.id,
            mimeType,
          })),
        };
      },
    }),
    { title: 'Account', description: 'An account as CallRail gives it.', mimeType },
    (uri, { account_id }, { signal }) =>
      read(uri, 'account', String(account_id), String(account_id), signal),
  );
  // Integrations are listed by company only, which their id does not tell.
  for (const kind of recordKinds.filter(each => each !== 'account' && each !== 'integration'))
    mcp.registerResource(
      kind,
      new ResourceTemplate(`callrail://${kind}/{account_id}/{id}`, { list: undefined }),
      { title: title(kind), description: `A ${kind} as CallRail gives it, all fields.`, mimeType },
      (uri, { account_id, id }, { signal }) =>
        read(uri, kind, String(account_id), String(id), signal),
    );
}

function title(kind: RecordKind): string {
  return kind.charAt(0).toUpperCase() + kind.slice(1);
}
