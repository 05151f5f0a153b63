import * as vscode from 'vscode';
import type { App } from '../app';
import type { AnyGet } from '../api/api';
import { CallRailError } from '../api/errors';
import type { RecordedRequest } from '../core/requests/recordedRequest';
import { withProgress } from '../host/progress';

/**
 * Sends a GET past the cache and opens what was answered, a refusal too: who looks at requests wants
 * to read it. Fails where nothing was answered. Gives the request as it is kept.
 */
export async function sendAndShow(app: App, request: AnyGet): Promise<RecordedRequest | undefined> {
  const api = await app.session.api();
  const { records, failure } = await withProgress(vscode.l10n.t('Sending the request'), signal =>
    app.requests.follow(() => api.get(request, { signal, fresh: true })),
  );
  // Of several tries the last is what came of it.
  const last = records.at(-1);
  const isAnswered = last?.body !== undefined;
  const isRefusal = failure instanceof CallRailError;
  if (failure !== undefined && !(isRefusal && isAnswered)) throw failure as Error;
  if (last) await app.requestDocuments.open(last, isAnswered ? 'response.json' : 'request.http');
  return last;
}
