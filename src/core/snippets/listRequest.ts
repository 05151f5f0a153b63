import { listedCallFields } from '../../api/callFields';
import { gatewayPath, path } from '../../api/path';
import { largestPage } from '../../api/resources/listQuery';
import { queryPairs } from '../../api/transport/query';
import type { ListPlan } from '../query/listPlan';
import type { AccountRef } from '../refs';
import type { SnippetRequest } from './snippetRequest';

/** The first page of the calls that a query finds, with all that lists ask for. */
export function listRequest(
  { connectionId, accountId }: AccountRef,
  { parameters }: Pick<ListPlan, 'parameters'>,
): SnippetRequest {
  return {
    method: 'GET',
    plane: 'gateway',
    path: gatewayPath(path`a/${accountId}/calls.json`),
    query: queryPairs({
      ...parameters,
      fields: listedCallFields.join(','),
      per_page: largestPage,
    }),
    connectionId,
  };
}
