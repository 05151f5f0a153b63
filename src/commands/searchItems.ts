import * as vscode from 'vscode';
import type { Call } from '../api/schemas/call';
import {
  callerOf,
  displayDuration,
  displayMoment,
  displayPhone,
  outcomeOf,
} from '../core/callText';
import type { FoundCalls, SearchFacts } from '../core/foundCalls';
import type { LiveState } from '../core/liveSearch';
import type { QuerySuggestion } from '../core/query/completeQuery';
import { QueryError, type QueryProblem } from '../core/query/queryProblem';
import { outcomeIcons, outcomeName } from '../host/callOutcome';
import { withoutIcons } from '../host/plainText';
import { fixTitle, mendedQuery, problemSentence, suggestionDetail } from '../host/queryWords';
import { explain } from '../host/report';

/** What a line of the live search does when it is accepted. */
export type SearchAction =
  /** Goes on with another text. */
  | { kind: 'write'; text: string }
  | { kind: 'open'; call: Call }
  | { kind: 'showAll' }
  | { kind: 'lookFurther' }
  | { kind: 'retry' }
  | { kind: 'nothing' };

export interface SearchItem extends vscode.QuickPickItem {
  action?: SearchAction;
}

/** What a text has found so far. */
export interface Found {
  pages: readonly FoundCalls[];
  /** The qualifiers that were looked at after fetching, as printed. */
  after: readonly string[];
}

export interface SearchLines {
  items: SearchItem[];
  /** The one that Enter means. */
  front: SearchItem | undefined;
}

/** As long as no word is begun, more of them would push the calls out of sight. */
const fewCompletions = 5;

/** The lines of the live search: what is wrong, completions, the calls, and what else can be done. */
export function searchLines(
  text: string,
  suggestions: readonly QuerySuggestion[],
  state: LiveState<Found>,
): SearchLines {
  const writing = /\S$/.test(text);
  const problems =
    state.kind === 'failed'
      ? failureItems(writing && suggestions.length > 0, text, state.error)
      : [];
  const answers = state.kind === 'failed' ? [] : answerItems(state);
  const completions = suggestions
    .slice(0, writing ? undefined : fewCompletions)
    .map(suggestionItem);
  const below = headed(vscode.l10n.t('Completions'), completions);
  // A value that is written in full asks for calls; that it could go on is said below them.
  const whole = suggestions[0]?.kind === 'value' && answers.some(isCall);
  const items = whole ? [...answers, ...below] : [...problems, ...below, ...answers];
  const first = [
    ...(whole ? [] : problems.filter(({ action }) => action?.kind !== 'nothing')),
    ...(writing && !whole ? completions : []),
    ...answers.filter(isLine),
  ];
  return { items, front: first[0] ?? items.find(isLine) };
}

function isLine({ kind }: SearchItem): boolean {
  return kind !== vscode.QuickPickItemKind.Separator;
}

function isCall({ action }: SearchItem): boolean {
  return action?.kind === 'open';
}

function answerItems(state: Exclude<LiveState<Found>, { kind: 'failed' }>): SearchItem[] {
  return state.kind === 'waiting'
    ? [line('loading~spin', vscode.l10n.t('Searching…'))]
    : foundItems(state.value);
}

function failureItems(completing: boolean, text: string, error: unknown): SearchItem[] {
  return error instanceof QueryError ? problemItems(completing, text, error) : [failureItem(error)];
}

function suggestionItem(suggestion: QuerySuggestion): SearchItem {
  return {
    label: withoutIcons(suggestion.label),
    description: withoutIcons(suggestionDetail(suggestion)),
    alwaysShow: true,
    action: { kind: 'write', text: suggestion.query },
  };
}

function foundItems({ pages, after }: Found): SearchItem[] {
  const calls = pages.flatMap(({ items }) => items);
  const last = pages.at(-1);
  if (!last) return [];
  const { facts, hasMore, total } = last;
  const cost = costOf(facts, after);
  if (calls.length === 0 && !hasMore)
    return [line('circle-slash', vscode.l10n.t('No calls found'), cost)];
  const count =
    total === undefined
      ? vscode.l10n.t('{0} calls so far', facts.matched)
      : total === 1
        ? vscode.l10n.t('1 call')
        : vscode.l10n.t('{0} calls', total);
  const further: SearchItem = {
    ...line('ellipsis', vscode.l10n.t('Look further'), cost),
    action: { kind: 'lookFurther' },
  };
  const all: SearchItem = {
    ...line('list-tree', vscode.l10n.t('Show all in the Calls view'), cost),
    description: count,
    action: { kind: 'showAll' },
  };
  return [
    ...headed(count, calls.map(callItem)),
    ...(after.length > 0 && hasMore ? [further] : []),
    all,
  ];
}

/** What the lines have cost, and what of the search CallRail did not do. */
function costOf({ looked, whole, requests }: SearchFacts, after: readonly string[]): string {
  const cost =
    requests === 1 ? vscode.l10n.t('1 request') : vscode.l10n.t('{0} requests', requests);
  if (after.length === 0) return cost;
  const filtered = vscode.l10n.t(
    '{0} filtered after fetching: {1} of {2} calls looked at',
    after.join(' '),
    looked,
    whole ?? '?',
  );
  return `${filtered} · ${cost}`;
}

function callItem(call: Call): SearchItem {
  const outcome = outcomeOf(call);
  const { start_time, company_time_zone, customer_phone_number, duration, tags } = call;
  const caller = callerOf(call);
  const number = customer_phone_number ? displayPhone(customer_phone_number) : undefined;
  const reader = { language: vscode.env.language };
  const began = displayMoment(start_time ?? '', reader, company_time_zone);
  const facts = [
    outcomeName(outcome),
    duration == null ? undefined : displayDuration(duration),
    call.company_name,
    tags.map(({ name }) => name).join(', '),
  ];
  return {
    label: `$(${outcomeIcons[outcome][0]}) ${withoutIcons(caller)}`,
    description: withoutIcons(
      [number === caller ? undefined : number, began].filter(Boolean).join(' · '),
    ),
    detail: withoutIcons(facts.filter(Boolean).join(' · ')),
    alwaysShow: true,
    action: { kind: 'open', call },
  };
}

/** Each problem with what mends it. While a word is being written, its completions say enough. */
function problemItems(
  completing: boolean,
  text: string,
  { text: asked, problems }: QueryError,
): SearchItem[] {
  const unfinished = ({ end, code }: QueryProblem) =>
    completing && end === text.length && code !== 'ambiguous-name';
  return problems
    .filter(problem => !unfinished(problem))
    .flatMap(problem => {
      const detail = problemSentence(problem);
      const title = fixTitle(problem);
      if (title !== undefined)
        return [writing('lightbulb', title, detail, mendedQuery(asked, problem))];
      if (problem.code === 'ambiguous-name')
        return (problem.other ?? '')
          .split(', ')
          .map(id =>
            writing('lightbulb', id, detail, mendedQuery(asked, { ...problem, nearest: id })),
          );
      return [line('warning', detail)];
    });
}

function failureItem(error: unknown): SearchItem {
  const { message, retry } = explain(error);
  return retry
    ? { ...line('error', message, vscode.l10n.t('Enter asks again')), action: { kind: 'retry' } }
    : line('error', message);
}

function writing(icon: string, label: string, detail: string, text: string): SearchItem {
  return { ...line(icon, label, detail), action: { kind: 'write', text } };
}

/** A line that says something. */
function line(icon: string, label: string, detail?: string): SearchItem {
  return {
    label: `$(${icon}) ${withoutIcons(label)}`,
    detail: detail && withoutIcons(detail),
    alwaysShow: true,
    action: { kind: 'nothing' },
  };
}

function headed(label: string, items: readonly SearchItem[]): SearchItem[] {
  if (items.length === 0) return [];
  return [{ label, kind: vscode.QuickPickItemKind.Separator }, ...items];
}
