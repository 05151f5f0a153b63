import { ResourceTemplate, type McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { ErrorCode, McpError } from '@modelcontextprotocol/sdk/types.js';
import { readRecord, recordKinds, type RecordKind } from '../core/records';
import { chosenClient } from '../core/tools/accountChoice';
import { namingConnections } from '../core/tools/connectionProblem';
import { id as idForm } from '../core/tools/parameters';
import { maskedValue } from '../core/requests/maskedBody';
import type { PersonMask } from '../core/tools/personMask';
import { problemSentence, ToolProblem } from '../core/tools/toolProblem';
import { namingEnvironment } from './environmentConnection';
import { ownSignal } from './ownSignal';
import type { McpServices } from './services';

export interface ResourceOptions {
  /** None where personal data are shown as they are. */
  mask: PersonMask | undefined;
  connectionId: string | undefined;
}

type Extra = { signal: AbortSignal };

const mimeType = 'application/json';
/** Records as CallRail gives them: `callrail://call/ACC…/CAL…`. Accounts are listed by themselves. */
export function registerResources(
  mcp: McpServer,
  services: McpServices,
  { mask, connectionId }: ResourceOptions,
): void {
  const read = (uri: URL, kind: RecordKind, accountId: string, id: string, extra: Extra) =>
    answered(services, { ...extra, connectionId }, async signal => {
      checkId(accountId);
      checkId(id);
      const given = { account_id: accountId, connection_id: connectionId };
      const { ref, client } = await chosenClient(services, given, { signal });
      const record = await readRecord(client, { ...ref, kind, id }, { signal });
      // Addresses that let in whoever has them are masked for everybody.
      const bare = maskedValue(record, { people: false });
      const shown = mask ? mask.masked(bare, {}, kind) : bare;
      const text = JSON.stringify(shown, undefined, 2);
      return { contents: [{ uri: uri.href, mimeType, text }] };
    });
  mcp.registerResource(
    'account',
    new ResourceTemplate('callrail://account/{account_id}', {
      list: extra =>
        answered(services, { ...extra, connectionId }, async signal => {
          const accounts = await services.directory.accounts({ signal });
          // Two connections may reach one account.
          const byId = new Map(accounts.map(({ account }) => [account.id, account]));
          const resources = [...byId.values()].map(({ id, name }) => ({
            uri: `callrail://account/${id}`,
            name: name ?? id,
            mimeType,
          }));
          return { resources };
        }),
    }),
    { title: 'Account', description: 'An account as CallRail gives it.', mimeType },
    (uri, { account_id }, extra) =>
      read(uri, 'account', String(account_id), String(account_id), extra),
  );
  // Integrations are listed by company only, which their id does not tell.
  for (const kind of recordKinds.filter(each => each !== 'account' && each !== 'integration'))
    mcp.registerResource(
      kind,
      new ResourceTemplate(`callrail://${kind}/{account_id}/{id}`, { list: undefined }),
      { title: title(kind), description: `A ${kind} as CallRail gives it, all fields.`, mimeType },
      (uri, { account_id, id }, extra) => read(uri, kind, String(account_id), String(id), extra),
    );
}

/** Runs a request for resources; what fails is an error with a sentence that says what to do next. */
async function answered<T>(
  services: McpServices,
  { signal: theirs, connectionId }: Extra & Pick<ResourceOptions, 'connectionId'>,
  task: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const signal = ownSignal(theirs);
  try {
    await services.ready;
    return await task(signal);
  } catch (error) {
    if (signal.aborted) throw error;
    const named = await namingConnections(error, services, connectionId, { signal });
    const sentence = namingEnvironment(problemSentence(named), connectionId);
    // The class puts its code in front, and so does a client's when it hears of it.
    throw Object.assign(new McpError(ErrorCode.InvalidRequest, sentence), { message: sentence });
  }
}

function checkId(text: string): void {
  if (!idForm.safeParse(text).success)
    throw new ToolProblem('The address holds an id that is none.');
}

function title(kind: RecordKind): string {
  return kind.charAt(0).toUpperCase() + kind.slice(1);
}
