import type { CallSearch } from '../core/callSearch';
import { completeQuery } from '../core/query/completeQuery';
import { QueryError, type QueryProblem } from '../core/query/queryProblem';
import type { AccountRef } from '../core/refs';
import type { QueryCheck } from '../protocol/queryBox';
import { problemSentence } from './queryWords';

/** What a page's box of a query shows: problems with their place, and completion at the caret. */
export async function queryCheck(
  search: CallSearch,
  account: AccountRef,
  text: string,
  caret: number,
  signal?: AbortSignal,
): Promise<QueryCheck> {
  const [problems, names] = await Promise.all([
    problemsOf(search, account, text, signal),
    search.names(account, { signal }),
  ]);
  return {
    problems: problems.map(problem => ({
      start: problem.start,
      end: problem.end,
      message: problemSentence(problem),
      fix: null,
    })),
    suggestions: completeQuery(text, caret, names).map(({ label, detail = '', query, caret }) => ({
      label,
      detail,
      query,
      caret,
    })),
  };
}

/** Problems of a query, those included that only the account's names can tell. */
export async function problemsOf(
  search: CallSearch,
  account: AccountRef,
  text: string,
  signal?: AbortSignal,
): Promise<readonly QueryProblem[]> {
  try {
    await search.plan(account, text, { signal });
    return [];
  } catch (error) {
    if (error instanceof QueryError) return error.problems;
    throw error;
  }
}
