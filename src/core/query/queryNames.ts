import type { CompanyId, TrackerId, UserId } from '../../api/schemas/ids';

/** What a query can name: all that an account has. */
export interface QueryNames {
  companies: readonly { id: CompanyId; name: string }[];
  trackers: readonly NamedTracker[];
  /** Each name once; companies may have tags of the same name. */
  tags: readonly string[];
  agents: readonly { id: UserId; name: string; email: string }[];
}

export interface NamedTracker {
  id: TrackerId;
  name: string;
  company?: { id: CompanyId; name: string };
}

/** An account of which nothing is known. */
export const noNames: QueryNames = { companies: [], trackers: [], tags: [], agents: [] };

/** What the names of one query stand for at CallRail. */
export interface ResolvedNames {
  company?: CompanyId;
  tracker?: TrackerId;
  /** As CallRail spells them. */
  tags: readonly string[];
  /** Users whose name or address fits; undefined where nobody has asked for them. */
  agents?: readonly { id: UserId; email: string }[];
}

const idForms = {
  company: /^COM[0-9a-f]{16,}$/i,
  tracker: /^TRK[0-9a-f]{16,}$/i,
  agent: /^USR[0-9a-f]{16,}$/i,
} as const;

/** Whether a value is an id, which is taken as it is. A name may begin with the same three letters. */
export function isIdOf(kind: keyof typeof idForms, value: string): boolean {
  return idForms[kind].test(value.trim());
}
