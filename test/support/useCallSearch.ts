import assert from 'node:assert/strict';
import type { FoundCalls } from '../../src/core/callSearch';
import { QueryError } from '../../src/core/query/queryProblem';
import { parametersOf } from './sandboxRequests';
import { useSession } from './useSession';

/** Searches among 900 calls of the first account, for each test of a `describe`. */
export function useCallSearch() {
  const at = useSession({ calls: 900 });

  const find = (query: string, perPage = 250) =>
    at().search.find(at().accountRef(), query, { perPage });

  /** Every call that a query finds, page by page. */
  async function all(query: string): Promise<string[]> {
    const ids: string[] = [];
    for (let page: FoundCalls | undefined = await find(query); page; page = await page.next())
      ids.push(...page.items.map(({ id }) => id));
    return ids;
  }

  /** What a search asked of the list of calls, decoded. */
  async function asked(query: string): Promise<string[]> {
    const requests = await at().requests(() =>
      at().search.find(at().accountRef(), query, { fresh: true }),
    );
    return [...parametersOf(requests.find(({ path }) => path.includes('/calls.json')))]
      .filter(([name]) => !['fields', 'per_page', 'sort', 'order'].includes(name))
      .map(([name, value]) => `${name}=${value}`);
  }

  /** What is wrong with a query, and where. */
  async function problemsOf(query: string) {
    try {
      await at().search.plan(at().accountRef(), query);
    } catch (error) {
      assert.ok(error instanceof QueryError);
      assert.equal(error.text, query);
      return error.problems.map(({ code, start, end, nearest, other }) => ({
        code,
        at: query.slice(start, end),
        ...(nearest !== undefined && { nearest }),
        ...(other !== undefined && { other }),
      }));
    }
    return [];
  }

  return { at, find, all, asked, problemsOf };
}
