import * as vscode from 'vscode';
import type { QueryProblem } from '../core/query/queryProblem';

/** What is wrong with a query, in a sentence with what to do about it. */
export function problemSentence(problem: QueryProblem): string {
  const { code, word, qualifier = '', nearest, other = '' } = problem;
  const sentence = plainSentence(code, word, qualifier, other);
  return nearest ? `${sentence} ${vscode.l10n.t('Did you mean {0}?', nearest)}` : sentence;
}

function plainSentence(
  code: QueryProblem['code'],
  word: string,
  qualifier: string,
  other: string,
): string {
  switch (code) {
    case 'unknown-qualifier':
      return word.startsWith('-')
        ? vscode.l10n.t('Searches cannot leave out calls: {0}: cannot begin with a minus.', word)
        : vscode.l10n.t('{0}: is not something that calls can be searched by.', word);
    case 'unknown-value':
      return vscode.l10n.t('{0}: cannot be “{1}”.', qualifier, word);
    case 'missing-value':
      return vscode.l10n.t('{0}: needs a value right behind the colon.', qualifier);
    case 'unclosed-quote':
      return vscode.l10n.t('The quotation mark is not closed.');
    case 'repeated':
      return vscode.l10n.t('{0}: can be given only once.', qualifier);
    case 'contradiction':
      return vscode.l10n.t('No call can be both {0} and {1}.', other, word);
    case 'not-a-day':
      return vscode.l10n.t(
        '“{0}” is not a day: write it as year-month-day, perhaps with a time.',
        word,
      );
    case 'not-a-duration':
      return vscode.l10n.t('“{0}” is not a duration: write seconds (90) or 1m30s.', word);
    case 'reversed':
      return vscode.l10n.t('{0} ends before it begins, with {1}.', word, other);
    case 'too-early':
      return vscode.l10n.t(
        'CallRail keeps calls for 25 months: the first day can be {0} or later.',
        other,
      );
    case 'unknown-name':
      return vscode.l10n.t('The account has no {0} “{1}”.', qualifier, word);
    case 'ambiguous-name':
      return vscode.l10n.t('Several are called “{0}”: name one by its id ({1}).', word, other);
  }
}
