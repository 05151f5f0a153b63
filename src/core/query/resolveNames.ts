import type { CallQuery } from './callQuery';
import { nearestWord } from './nearest';
import type { ReadQuery } from './parseQuery';
import type { CompanyId, TrackerId } from '../../api/schemas/ids';
import { nameKey, sameName } from '../nameKey';
import { isIdOf, type NamedTracker } from './queryNames';
import type { QueryNames, ResolvedNames } from './queryNames';
import type { QueryProblem, QueryProblemCode } from './queryProblem';
import { writtenValue, type QualifierToken } from './tokens';

/** Which lists have to be known before the names of a query can be sent: none for ids. */
export function namesNeeded({ company, tracker, tags, after }: CallQuery): (keyof QueryNames)[] {
  const byName = {
    company: company !== undefined && !isIdOf('company', company),
    tracker: tracker !== undefined && !isIdOf('tracker', tracker),
  };
  const both = company !== undefined && tracker !== undefined;
  return [
    ...(byName.company ? (['companies'] as const) : []),
    // Also to tell whether the tracker belongs to the company.
    ...(byName.tracker || (both && byName.company) ? (['trackers'] as const) : []),
    ...(tags.length > 0 ? (['tags'] as const) : []),
    // A whole address is looked for as it is.
    ...(after.agent !== undefined && !after.agent.includes('@') ? (['agents'] as const) : []),
  ];
}

/**
 * What the names of a query stand for, in any case. Of the lists only those that are needed have to
 * be there; a list that could not be had checks nothing.
 */
export function resolveNames(
  { query, places }: ReadQuery,
  lists: Partial<QueryNames>,
): { names: ResolvedNames; problems: QueryProblem[] } {
  const problems: QueryProblem[] = [];
  const complain = (token: QualifierToken | undefined, what: Complaint) => {
    if (token) problems.push(problemAt(token, what));
  };
  const place = (name: string) => places.get(name)?.[0];
  const company = resolveCompany(query.company, lists, what => complain(place('company'), what));
  const tracker = resolveTracker(query, company, lists, what => complain(place('tracker'), what));
  const tags = query.tags.flatMap((tag, index) =>
    resolveTag(tag, lists.tags, what => complain(places.get('tag')?.[index], what)),
  );
  const agents = resolveAgents(query.after.agent, lists.agents);
  return { names: { company, tracker, tags: [...new Set(tags)], agents }, problems };
}

interface Complaint {
  code: QueryProblemCode;
  nearest?: string;
  other?: string;
}

function problemAt(
  { valueStart, end, value, name }: QualifierToken,
  what: Complaint,
): QueryProblem {
  const nearest = what.nearest && writtenValue(what.nearest);
  const qualifier = name.toLowerCase();
  return { ...what, nearest, start: valueStart, end, word: value, qualifier };
}

function resolveCompany(
  written: string | undefined,
  { companies }: Partial<QueryNames>,
  complain: (what: Complaint) => void,
): CompanyId | undefined {
  if (written === undefined) return undefined;
  if (isIdOf('company', written) || !companies) return written.trim() as CompanyId;
  const found = named(companies, written);
  if (found.length === 1) return found[0]?.id;
  complain(found.length > 1 ? ambiguous(found) : unknown(written, companies));
  return undefined;
}

function resolveTracker(
  query: CallQuery,
  company: CompanyId | undefined,
  { trackers }: Partial<QueryNames>,
  complain: (what: Complaint) => void,
): TrackerId | undefined {
  const written = query.tracker;
  if (written === undefined) return undefined;
  const isOfCompany = (tracker: NamedTracker) =>
    company === undefined || !tracker.company || tracker.company.id === company;
  const belongs = (found: readonly NamedTracker[]) => {
    const own = found.filter(isOfCompany);
    if (found.length > 0 && own.length === 0)
      complain({
        code: 'contradiction',
        nearest: undefined,
        other: `company:${writtenValue(query.company ?? '')}`,
      });
    return own;
  };
  if (isIdOf('tracker', written) || !trackers) {
    const id = written.trim() as TrackerId;
    belongs(trackers?.filter(tracker => tracker.id === id) ?? []);
    return id;
  }
  const found = named(trackers, written);
  if (found.length === 0) {
    const own = trackers.filter(isOfCompany);
    complain(unknown(written, own));
    return undefined;
  }
  const own = belongs(found);
  if (own.length > 1) complain(ambiguous(own));
  return own[0]?.id;
}

/** Tags whose names differ in case alone are meant together, unless one is written exactly so. */
function resolveTag(
  written: string,
  tags: readonly string[] | undefined,
  complain: (what: Complaint) => void,
): string[] {
  if (!tags || tags.includes(written)) return [written];
  const found = tags.filter(name => sameName(name, written));
  if (found.length === 0) complain({ code: 'unknown-name', nearest: nearestWord(written, tags) });
  return found;
}

/** The user whose id, address or name it is, else all whose address or name contains it. */
function resolveAgents(written: string | undefined, users: QueryNames['agents'] | undefined) {
  if (written === undefined || !users) return undefined;
  const key = nameKey(written);
  const exact = users.filter(({ id, name, email }) =>
    [id, name, email].some(each => nameKey(each) === key),
  );
  if (exact.length > 0) return exact;
  return users.filter(({ name, email }) => [name, email].some(each => nameKey(each).includes(key)));
}

function named<T extends { name: string }>(records: readonly T[], written: string): T[] {
  return records.filter(({ name }) => sameName(name, written));
}

function ambiguous(found: readonly { id: string }[]): Complaint {
  return { code: 'ambiguous-name', other: found.map(({ id }) => id).join(', ') };
}

function unknown(written: string, records: readonly { name: string }[]): Complaint {
  const names = records.map(({ name }) => name);
  return { code: 'unknown-name', nearest: nearestWord(written, names) };
}
