import * as vscode from 'vscode';
import { parseQuery } from '../core/query/parseQuery';
import { printQuery } from '../core/query/printQuery';
import { QueryError } from '../core/query/queryProblem';
import { inputText, take, type Step } from '../host/prompt';
import { problemSentence } from '../host/queryWords';

/** A query as it is saved, in the canonical form. One that cannot be asked is a `QueryError`. */
export function savedForm(text: string): string {
  const { query, problems } = parseQuery(text, Date.now());
  if (problems.length > 0) throw new QueryError(text, problems);
  return printQuery(query);
}

/** Asks for a query, and says what is wrong with it while it is typed. */
export function queryStep(value: () => string, use: (query: string) => void): Step {
  return async question => {
    const answer = await inputText(question, {
      prompt: vscode.l10n.t('The query: text and qualifiers. Empty finds all calls.'),
      placeholder: 'status:missed range:last_30_days',
      value: value(),
      validate: text => {
        const [problem] = parseQuery(text, Date.now()).problems;
        return problem && problemSentence(problem);
      },
    });
    return take(answer, use);
  };
}
