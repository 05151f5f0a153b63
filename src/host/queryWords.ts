import * as vscode from 'vscode';
import type { QuerySuggestion } from '../core/query/completeQuery';
import type { QueryProblem } from '../core/query/queryProblem';
import { queryRanges } from '../core/query/callQuery';
import { datesName } from './datesName';

/** What is wrong with a query, in a sentence that says what to do about it. */
export function problemSentence(problem: QueryProblem): string {
  const sentence = whatIsWrong(problem);
  const { nearest, code } = problem;
  // A quotation mark is put, not meant; nor is text that is to stand in such marks.
  const meant =
    code === 'unclosed-quote' || nearest?.startsWith(`"${problem.word}:`) ? '' : nearest;
  return meant ? `${sentence} ${vscode.l10n.t('Did you mean {0}?', meant)}` : sentence;
}

/** What mends a problem, as the words of a button; undefined where nothing is known to. */
export function fixTitle({ code, nearest, word }: QueryProblem): string | undefined {
  if (nearest === undefined) return undefined;
  if (code === 'unclosed-quote') return vscode.l10n.t('Close the quotation mark');
  return nearest === ''
    ? vscode.l10n.t('Remove {0}', word)
    : vscode.l10n.t('Change to {0}', nearest);
}

/** A query with one of its problems mended. */
export function mendedQuery(text: string, { start, end, nearest = '' }: QueryProblem): string {
  const head = text.slice(0, start);
  const tail = text.slice(end);
  // What is left out takes one of the blanks around it along.
  return nearest === '' ? `${head.trimEnd()} ${tail.trimStart()}`.trim() : head + nearest + tail;
}

function whatIsWrong(problem: QueryProblem): string {
  const { code, word, qualifier = '', other = '' } = problem;
  switch (code) {
    case 'unknown-qualifier':
      return word.startsWith('-')
        ? vscode.l10n.t('A search cannot leave out calls: take away the minus of {0}:.', word)
        : vscode.l10n.t('Calls cannot be searched by {0}:. Put text in quotation marks.', word);
    case 'unknown-value':
      return problem.nearest === undefined && other !== ''
        ? vscode.l10n.t('{0}: cannot be “{1}”; it can be {2}.', qualifier, word, other)
        : vscode.l10n.t('{0}: cannot be “{1}”.', qualifier, word);
    case 'missing-value':
      return vscode.l10n.t('{0}: needs a value, right behind the colon.', qualifier);
    case 'no-equals':
      return vscode.l10n.t('{0}: takes no equals sign.', qualifier);
    case 'unclosed-quote':
      return vscode.l10n.t('The quotation mark is not closed.');
    case 'too-long':
      return vscode.l10n.t('A search can have {0} characters at most.', other);
    case 'repeated':
      return vscode.l10n.t('{0}: can be given only once; it is “{1}” already.', qualifier, other);
    case 'contradiction':
      return contradiction(problem);
    case 'not-a-day':
      return vscode.l10n.t(
        '“{0}” is not a date: write year-month-day, perhaps with a time (2026-02-28T08:00).',
        word,
      );
    case 'not-a-duration':
      return vscode.l10n.t('“{0}” is not a duration: write seconds (90), or 1m30s.', word);
    case 'reversed':
      return vscode.l10n.t('{0} and {1} leave nothing in between.', other, word);
    case 'too-early':
      return vscode.l10n.t('CallRail keeps calls for 25 months: the earliest date is {0}.', other);
    case 'unknown-name':
      return unknownName(qualifier, word);
    case 'ambiguous-name':
      return vscode.l10n.t('Several are called “{0}”: name one by its id ({1}).', word, other);
  }
}

function contradiction({ qualifier, word, other = '' }: QueryProblem): string {
  if (qualifier === 'tracker')
    return vscode.l10n.t('The tracker “{0}” does not belong to {1}.', word, other);
  if (/^(range|from|to)$/.test(qualifier ?? ''))
    return vscode.l10n.t('{0} and {1} both say when: keep one of them.', other, word);
  return vscode.l10n.t('No call can be {0} and {1}.', other, word);
}

function unknownName(qualifier: string, word: string): string {
  switch (qualifier) {
    case 'company':
      return vscode.l10n.t('The account has no company “{0}”.', word);
    case 'tracker':
      return vscode.l10n.t('The account, or the company, has no tracker “{0}”.', word);
    default:
      return vscode.l10n.t('The account has no tag “{0}”.', word);
  }
}

/** What a suggestion means, beside its label; empty where the label says it. */
export function suggestionDetail({ kind, qualifier, label, detail }: QuerySuggestion): string {
  if (kind === 'qualifier') return qualifierDetail(qualifier);
  if (detail !== undefined) return detail;
  if (qualifier === 'range') {
    const range = queryRanges.find(each => each === label);
    return range ? datesName({ range }) : '';
  }
  if (qualifier === 'sort')
    return label.startsWith('-')
      ? vscode.l10n.t('last or largest first')
      : vscode.l10n.t('first or smallest first');
  return '';
}

function qualifierDetail(name: string): string {
  switch (name) {
    case 'company':
      return vscode.l10n.t('calls of a company, by name or id');
    case 'tracker':
      return vscode.l10n.t('calls to a tracker, by name or id');
    case 'status':
      return vscode.l10n.t('answered, missed or voicemail');
    case 'direction':
      return vscode.l10n.t('inbound or outbound');
    case 'device':
      return vscode.l10n.t('desktop or mobile');
    case 'lead':
      return vscode.l10n.t('good, bad or unscored');
    case 'type':
      return vscode.l10n.t('first-call, missed, voicemail, inbound or outbound');
    case 'tag':
      return vscode.l10n.t('calls with a tag; repeat it for any of several');
    case 'range':
      return vscode.l10n.t('a range of days by name, such as last_month');
    case 'from':
      return vscode.l10n.t('the first day, such as 2026-02-01');
    case 'to':
      return vscode.l10n.t('the last day, such as 2026-02-28');
    case 'sort':
      return vscode.l10n.t('the order; a minus in front reverses it');
    case 'min-duration':
      return vscode.l10n.t('at least this long, such as 1m30s (filtered after fetching)');
    case 'max-duration':
      return vscode.l10n.t('at most this long, such as 1m30s (filtered after fetching)');
    case 'source':
      return vscode.l10n.t('part of the source; all of it behind = (filtered after fetching)');
    case 'medium':
      return vscode.l10n.t('part of the medium; all of it behind = (filtered after fetching)');
    case 'campaign':
      return vscode.l10n.t('part of the campaign; all of it behind = (filtered after fetching)');
    case 'agent':
      return vscode.l10n.t('part of the agent’s name or e-mail address (filtered after fetching)');
    case 'has':
      return vscode.l10n.t('recording, note, value, tags, name or agent (filtered after fetching)');
    default:
      return '';
  }
}
