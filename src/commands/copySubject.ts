import * as vscode from 'vscode';
import * as z from 'zod';
import type { App } from '../app';
import { CallRailError } from '../api/errors';
import { gatewayPath } from '../api/path';
import { AccountId, CallId } from '../api/schemas/ids';
import { documentScheme, requestScheme } from '../contributions';
import { recordKinds } from '../core/records';
import type { RecordedRequest } from '../core/requests/recordedRequest';
import { placeOf, snippetOf } from '../core/requests/requestParts';
import { listRequest } from '../core/snippets/listRequest';
import { recordRequest } from '../core/snippets/recordRequest';
import type { SnippetRequest } from '../core/snippets/snippetRequest';
import { callsSubject } from './callsSubject';
import { chooseSearch, isSearchNode } from './chooseSearch';
import { isNode, readInput } from './input';
import { otherPlace } from './otherPlace';
import { requestOf } from './requestInput';

/** A request that is to be copied. */
export interface CopySubject {
  request: SnippetRequest;
  /** The parts of a search that CallRail does not filter by, as printed. */
  after: readonly string[];
  /** Whether it asks the demo, whose key nobody but this window has. */
  ofDemo: boolean;
}

const argument = z.object({
  requestId: z.string(),
  kind: z.enum(recordKinds),
  connectionId: z.string(),
  accountId: AccountId,
  account: z.object({ connectionId: z.string(), accountId: AccountId }),
  id: z.string(),
  callId: CallId,
  companyId: z.string(),
  /** Of a saved search. */
  name: z.string(),
  query: z.string(),
  /** Below `/v3/`, encoded, with its parameters. */
  path: z.string(),
  parameters: z.array(z.tuple([z.string(), z.string()])),
});

/**
 * What is to be copied: the request of a row or a document, the GET of a record, the list of a
 * search, or any GET. Of nothing, that of the document in front, else of what the Calls view shows.
 */
export async function copySubject(
  app: App,
  title: string,
  input: unknown,
): Promise<CopySubject | undefined> {
  const uri = input instanceof vscode.Uri ? input : input == null ? uriInFront() : undefined;
  if (uri) return ofDocument(app, uri);
  if (isSearchNode(input)) return ofSearch(app, title, input, undefined);
  const given = readInput(argument, input);
  const { requestId, kind, id, callId, name, query, path, parameters = [] } = given;
  const { account, connectionId = account?.connectionId } = given;
  const accountId = given.accountId ?? account?.accountId;
  if (requestId !== undefined) return ofRecorded(app, requestOf(app, input));
  if (path !== undefined)
    return alone(app, {
      method: 'GET',
      plane: 'gateway',
      path: gatewayPath(path),
      query: parameters,
      connectionId,
    });
  const recordId = id ?? callId;
  const recordKind = kind ?? (callId === undefined ? undefined : 'call');
  if (recordKind && recordId !== undefined && accountId !== undefined && query === undefined) {
    const ref = await app.directory.locate({ connectionId, accountId });
    return alone(app, recordRequest({ ...ref, kind: recordKind, id: recordId }));
  }
  if (name !== undefined && query === undefined) return ofSearch(app, title, input, name);
  const wanted = accountId === undefined ? { query } : { query, accountId, connectionId };
  return callsRequest(app, title, isNode(input) ? undefined : wanted);
}

async function ofDocument(app: App, uri: vscode.Uri): Promise<CopySubject | undefined> {
  if (uri.scheme === requestScheme) return ofRecorded(app, requestOf(app, uri));
  const record = await app.documents.recordOf(uri);
  const mode = await app.documents.modeOf(uri);
  // Ids of the demo mean nothing elsewhere, and the other way round.
  if (record && mode !== app.session.mode) throw otherPlace(mode, app.session.mode);
  return record && alone(app, recordRequest(record));
}

/** A request that was sent is copied for where it went, as long as there is somebody. */
function ofRecorded(app: App, record: RecordedRequest): CopySubject {
  const place = placeOf(record, app.session.credentials);
  if (place === 'demo') throw otherPlace(place, app.session.mode);
  const request = snippetOf(record);
  if (!request)
    throw new CallRailError('invalid-request', 'The body is not kept in full.', {
      serverMessage: vscode.l10n.t(
        'what this request sent is no longer kept in full; without it, it would be another request.',
      ),
    });
  return { request, after: [], ofDemo: record.mode === 'demo' };
}

async function ofSearch(
  app: App,
  title: string,
  input: unknown,
  name: string | undefined,
): Promise<CopySubject | undefined> {
  const search = await chooseSearch(app, title, input, name);
  return search && callsRequest(app, title, { query: search.query });
}

/** The list of the calls of an argument, else of what the Calls view shows. */
export async function callsRequest(
  app: App,
  title: string,
  input: unknown,
): Promise<CopySubject | undefined> {
  const subject = await callsSubject(app, title, input);
  if (!subject) return undefined;
  const plan = await app.search.plan(subject.account, subject.query);
  return { ...alone(app, listRequest(subject.account, plan)), after: plan.after };
}

function alone(app: App, request: SnippetRequest): CopySubject {
  return { request, after: [], ofDemo: app.session.mode === 'demo' };
}

/** The document in front, where it is one of ours. */
function uriInFront(): vscode.Uri | undefined {
  const uri = vscode.window.activeTextEditor?.document.uri;
  return uri && [documentScheme, requestScheme].includes(uri.scheme) ? uri : undefined;
}
