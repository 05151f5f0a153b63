import type { RecordedRequest } from '../core/requests/recordedRequest';
import type { RequestHistory } from '../core/requests/requestHistory';
import { requestFilter } from '../core/requests/requestFilter';
import type { TreeNode } from './node';
import { QuotaNode } from './quotaNode';
import { RequestNode } from './requestNode';

/** The requests that fit, newest first, and above them what is left of the quota. */
export function requestNodes(history: RequestHistory, shown: readonly RecordedRequest[]) {
  // With nothing to show, the welcome text says why.
  if (shown.length === 0) return [];
  const quotas = history.quotas.at(Date.now());
  return [
    ...quotas.map(quota => new QuotaNode(quota, quotas.length > 1)),
    ...shown.map(request => new RequestNode(request)),
  ] satisfies TreeNode[];
}

export function fittingRequests(history: RequestHistory, filter: string) {
  return history.all.filter(requestFilter(filter));
}
