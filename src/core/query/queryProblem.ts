/** What is wrong with a query, and where: `start` and `end` are offsets in its text. */
export interface QueryProblem {
  code: QueryProblemCode;
  start: number;
  end: number;
  /** The word in question, as written. */
  word: string;
  /** The qualifier it belongs to, where there is one. */
  qualifier?: string;
  /** What may have been meant, ready to stand in the place of `start` to `end`. */
  nearest?: string;
  /** The other half of a contradiction, as written; the values there are; the limit that is passed. */
  other?: string;
}

export type QueryProblemCode =
  | 'unknown-qualifier'
  | 'unknown-value'
  | 'missing-value'
  | 'no-equals'
  | 'unclosed-quote'
  | 'too-long'
  | 'repeated'
  | 'contradiction'
  | 'not-a-day'
  | 'not-a-duration'
  | 'reversed'
  | 'too-early'
  | 'unknown-name'
  | 'ambiguous-name';

/** A query that cannot be asked as it is; `problems` is never empty. */
export class QueryError extends Error {
  override name = 'QueryError';

  constructor(
    readonly text: string,
    readonly problems: readonly QueryProblem[],
  ) {
    super(`The query cannot be asked: ${problems.map(({ code }) => code).join(', ')}.`);
  }
}
