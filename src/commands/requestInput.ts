import * as vscode from 'vscode';
import * as z from 'zod';
import type { App } from '../app';
import { CallRailError } from '../api/errors';
import type { RecordedRequest } from '../core/requests/recordedRequest';
import { requestScheme } from '../contributions';
import { isNode, readInput } from './input';

const argument = z.object({ requestId: z.string(), requestIds: z.array(z.string()) });

/**
 * The one request that a command is about: of the node that was clicked, whatever else is selected,
 * of a document, or `{ requestId }`, or the one in the view.
 */
export function requestOf(app: App, input: unknown): RecordedRequest {
  const ofDocument = input instanceof vscode.Uri && input.scheme === requestScheme;
  const requestId = ofDocument ? input.path.split('/')[1] : readInput(argument, input).requestId;
  const [request] = requestId === undefined ? requestsOf(app, input) : [kept(app, requestId)];
  if (!request) throw notThere();
  return request;
}

/**
 * The requests that a command is about: all that are selected where the node is one of them, else
 * the node's, or those of `{ requestIds }`. Of no input, the selected ones.
 */
export function requestsOf(app: App, input: unknown): RecordedRequest[] {
  const { requestId, requestIds } = readInput(argument, input);
  const { selected } = app.requestsView;
  const isOneOf = requestId === undefined || (isNode(input) && selected.includes(requestId));
  const there = selected.filter(id => id === requestId || app.requests.find(id));
  const ids = requestIds ?? (isOneOf ? there : [requestId]);
  return [...new Set(ids)].map(id => kept(app, id));
}

function kept(app: App, id: string): RecordedRequest {
  const request = app.requests.find(id);
  if (!request) throw notThere();
  return request;
}

function notThere(): CallRailError {
  return new CallRailError('invalid-request', 'There is no such request.', {
    serverMessage: vscode.l10n.t('the request is no longer kept; choose one in the Requests view.'),
  });
}
