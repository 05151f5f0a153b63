import { sendJson } from './answer';
import type { SandboxContext } from './context';
import type { Query } from './query';
import type { AccountRecord } from './records';
import { nativePath } from './wire/accounts';

export const largestPage = 250;
const defaultPage = 100;

/** `per_page`: 100 unless asked for, never more than 250. */
export function perPage(query: Query): number {
  const wanted = query.integer('per_page');
  return wanted ? Math.min(wanted, largestPage) : defaultPage;
}

export interface ListOptions<T> {
  /** The array's name in the answer. */
  key: string;
  items: readonly T[];
  query: Query;
  render: (item: T) => unknown;
  /** Trackers, tags and users do without. */
  totalPages?: boolean;
}

/** One page of a list, counted from 1. */
export function listPage<T>(context: SandboxContext, options: ListOptions<T>): Response {
  const { value, link } = pageOf(context, options);
  if (link !== undefined) context.env.outgoing.setHeader('link', link);
  return sendJson(context, value);
}

/** The page itself, and the `Link` header that leads to the next one. */
export function pageOf<T>(context: SandboxContext, options: ListOptions<T>) {
  const { key, items, query, render } = options;
  const size = perPage(query);
  const page = Math.max(1, query.integer('page') ?? 1);
  const pages = Math.ceil(items.length / size);
  const value = {
    page,
    per_page: size,
    ...(options.totalPages === false ? {} : { total_pages: pages }),
    total_records: items.length,
    [key]: items.slice((page - 1) * size, page * size).map(render),
  };
  const link = page < pages ? `<${nextAddress(context, query, page)}>; rel="next"` : undefined;
  return { value, link };
}

/**
 * The next page's address. Behind the gateway it names CallRail itself, which a client of the
 * gateway must not follow. Addresses have the account by its number.
 */
function nextAddress(context: SandboxContext, query: Query, page: number): string {
  const path = context.req.path.replace(/^\/callrail/, '');
  const account = context.get('account') as AccountRecord | undefined;
  const native = account ? path.replace(/^\/v3\/a\/[^/]+/, nativePath(account)) : path;
  const next = new URLSearchParams(query.entries());
  next.set('page', String(page + 1));
  return `${context.get('home')}${native}.json?${next.toString()}`;
}
