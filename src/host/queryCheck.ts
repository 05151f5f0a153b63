import { isAbort } from '../base/abort';
import type { CallSearch } from '../core/callSearch';
import { QueryError, type QueryProblem } from '../core/query/queryProblem';
import { noNames, type QueryNames } from '../core/query/queryNames';
import type { AccountRef } from '../core/refs';
import type { QueryCheck } from '../protocol/queryBox';
import { fixTitle, mendedQuery, problemSentence, suggestionDetail } from './queryWords';

/** More than one looks through; another letter finds those behind. */
const offered = 50;

/**
 * What a box that takes a query shows: problems with their place, and completion at the caret. Where
 * the account's names cannot be had, the rest is checked: somebody is typing.
 */
export async function queryCheck(
  search: CallSearch,
  account: AccountRef,
  text: string,
  caret: number,
  signal?: AbortSignal,
): Promise<QueryCheck> {
  const { completeQuery, namesOffered } = await import('../core/query/completeQuery');
  const [problems, names] = await Promise.all([
    problemsOf(search, account, text, signal),
    namesOf(search, account, namesOffered(text, caret), signal),
  ]);
  return {
    problems: problems.map(problem => ({
      start: problem.start,
      end: problem.end,
      message: problemSentence(problem),
      fix: fixOf(text, problem),
    })),
    suggestions: completeQuery(text, caret, names)
      .slice(0, offered)
      .map(suggestion => ({
        label: suggestion.label,
        detail: suggestionDetail(suggestion),
        query: suggestion.query,
        caret: suggestion.caret,
      })),
  };
}

function fixOf(text: string, problem: QueryProblem) {
  const title = fixTitle(problem);
  return title === undefined ? null : { title, query: mendedQuery(text, problem) };
}

/** Names of an account, or none where they cannot be had. */
async function namesOf(
  search: CallSearch,
  account: AccountRef,
  wanted: readonly (keyof QueryNames)[],
  signal?: AbortSignal,
): Promise<QueryNames> {
  try {
    return await search.names(account, { signal }, wanted);
  } catch (error) {
    if (isAbort(error)) throw error;
    return noNames;
  }
}

/** Problems of a query, with those that only the account's names can tell where these can be had. */
async function problemsOf(
  search: CallSearch,
  account: AccountRef,
  text: string,
  signal?: AbortSignal,
): Promise<readonly QueryProblem[]> {
  try {
    await search.plan(account, text, { signal });
    return [];
  } catch (error) {
    if (isAbort(error)) throw error;
    return error instanceof QueryError ? error.problems : [];
  }
}
