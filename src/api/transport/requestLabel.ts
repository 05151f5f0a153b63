import type { ApiRequest, Query } from '../send';

/** Parameters whose values are neither personal nor long, so they may stand in the log. */
const harmless = new Set([
  'app',
  'date_range',
  'group_by',
  'interval',
  'offset',
  'order',
  'page',
  'per_page',
  'relative_pagination',
  'sort',
  'status',
]);

/** How errors name a request: `GET /v3/a/ACC…/calls.json`, without the query. */
export function requestLabel({ method, path }: Pick<ApiRequest, 'method' | 'path'>): string {
  return `${method} ${path.replace(/^\/callrail(?=\/)/, '').replace(/\?.*$/s, '')}`;
}

/** How the log names a query: `page=2&per_page=250&search`. Searches, dates and ids stay out. */
export function loggedQuery(query: Query = {}): string {
  return Object.entries(query)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => (harmless.has(name) ? `${name}=${String(value)}` : name))
    .join('&');
}
