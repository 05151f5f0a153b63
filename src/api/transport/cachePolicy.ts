import type { ApiRequest } from '../send';
import { encodeQuery } from './query';

const seconds = 1_000;

/** Lifetimes in milliseconds. */
export const lifetimes = {
  /** Accounts, companies, trackers, tags, users and the like change seldom. */
  reference: 300 * seconds,
  calls: 30 * seconds,
  analytics: 120 * seconds,
};

/** What the path of a request on the data plane is about: `a/ACC…/calls/CAL….json`. */
interface Subject {
  account?: string;
  /** `companies`, `calls`, `tags`, … */
  resource?: string;
  /** What follows the resource. */
  rest: string;
}

function subjectOf(path: string): Subject {
  const [account, resource, ...rest] = path
    .replace(/^\/callrail\/v3\/a(\/|\.json$)/, '')
    .replace(/\.json$/, '')
    .split('/');
  return { account: account === '' ? undefined : account, resource, rest: rest.join('/') };
}

/** How long an answer may be given again; 0 for what has to be asked for each time. */
export function lifetimeOf({ method, plane, path }: ApiRequest): number {
  // Connections are polled, and tell whether the key is good.
  if (method !== 'GET' || plane !== 'gateway') return 0;
  const { resource, rest } = subjectOf(path);
  if (resource !== 'calls') return lifetimes.reference;
  if (rest === 'summary' || rest === 'timeseries') return lifetimes.analytics;
  // A recording's address can expire before any lifetime that would be worth having.
  return rest.endsWith('/recording') ? 0 : lifetimes.calls;
}

/** Two requests with one key get the same answer. */
export function cacheKey({ plane, connectionId = '', path, query }: ApiRequest): string {
  return `${plane} ${connectionId} ${path}${encodeQuery(query)}`;
}

/** Resources that show what a change of another changes. */
const affected: Record<string, readonly string[]> = {
  // Deleting or renaming a tag changes every call that has it.
  tags: ['tags', 'calls'],
  // A name that is no tag yet becomes one.
  calls: ['calls', 'tags'],
};

/**
 * Which paths of the data plane may read differently once `write` is done. Connections do not
 * count: several of them, or none named, can lead to one account.
 */
export function changedBy(write: ApiRequest): (path: string) => boolean {
  const { account, resource } = subjectOf(write.path);
  // Which connection is the default depends on all of them.
  if (write.plane === 'control' || account === undefined) return () => true;
  const resources = resource === undefined ? undefined : affected[resource];
  return path => {
    const read = subjectOf(path);
    // Names of companies and trackers stand in nearly everything of their account.
    return read.account === account && (resources?.includes(read.resource ?? '') ?? true);
  };
}
