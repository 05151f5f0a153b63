import type { TagId } from '../../api/schemas/ids';
import type { AccountRef } from '../refs';
import type { CallQuery } from './callQuery';
import { parseQuery } from './parseQuery';
import { printQuery } from './printQuery';
import { isWithin, searchOf } from './queryParts';

/** An account, and what people call it. */
export interface NamedAccount extends AccountRef {
  name: string;
}

/** A company, tracker or tag of an account, as a query finds its calls. */
export interface QueryScope {
  /** What people call it: `Bright Smile Dental`. */
  label: string;
  query: CallQuery;
  /** Of a tag, which can be renamed. */
  tagId?: TagId;
}

/** What a list of calls answers. */
export interface CallsQuestion {
  /** Undefined until somebody chooses, or the first one is found. */
  account?: NamedAccount;
  /** Where the query began, as long as it keeps to that. */
  scope?: QueryScope;
  query: CallQuery;
  /** The query, in the canonical form unless it has problems. */
  text: string;
  /** What is searched for besides scope and dates; empty when nothing is. */
  search: string;
}

/** Another query; another account, which comes with its scope if it has one. */
export interface QuestionChange {
  account?: NamedAccount;
  scope?: QueryScope;
  query: string | CallQuery;
}

/** The question after a change of it. What is wrong with a query stays in it, to be said when asked. */
export function nextQuestion(
  before: CallsQuestion,
  { account, scope, query: given }: QuestionChange,
  now: number,
): CallsQuestion {
  const text = typeof given === 'string' ? given.trim() : printQuery(given);
  const { query, problems } = parseQuery(text, now);
  const kept = account ? scope : (scope ?? before.scope);
  const within = kept && isWithin(query, kept.query) ? kept : undefined;
  return {
    account: account ?? before.account,
    scope: within,
    query,
    text: problems.length > 0 ? text : printQuery(query),
    search: problems.length > 0 ? text : printQuery(searchOf(query, within?.query)),
  };
}
