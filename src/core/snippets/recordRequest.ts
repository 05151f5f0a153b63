import { documentedCallFields } from '../../api/callFields';
import { gatewayPath, path } from '../../api/path';
import type { RecordRef } from '../records';
import type { SnippetRequest } from './snippetRequest';

/**
 * The GET of a record; of a tag or a notification, for which none is documented, the list that it is
 * in.
 */
export function recordRequest({ kind, connectionId, accountId, id }: RecordRef): SnippetRequest {
  const of = (below: string, query: SnippetRequest['query'] = []): SnippetRequest => ({
    method: 'GET',
    plane: 'gateway',
    path: gatewayPath(below),
    query,
    connectionId,
  });
  switch (kind) {
    case 'account':
      return of(path`a/${accountId}.json`);
    case 'call':
      return of(path`a/${accountId}/calls/${id}.json`, [
        ['fields', documentedCallFields.join(',')],
      ]);
    case 'company':
      return of(path`a/${accountId}/companies/${id}.json`);
    case 'tracker':
      return of(path`a/${accountId}/trackers/${id}.json`);
    case 'tag':
      return of(path`a/${accountId}/tags.json`, [['per_page', '250']]);
    case 'user':
      return of(path`a/${accountId}/users/${id}.json`);
    case 'integration':
      return of(path`a/${accountId}/integrations/${id}.json`);
    case 'notification':
      return of(path`a/${accountId}/notifications.json`, [['per_page', '250']]);
  }
}
