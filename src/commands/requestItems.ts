import * as vscode from 'vscode';
import { findEndpoint } from '../core/endpoints/findEndpoint';
import { requestRemarks } from '../core/endpoints/requestRemarks';
import type { RequestSuggestion } from '../core/endpoints/requestSuggestion';
import {
  printRequestText,
  type ReadRequest,
  type RequestProblem,
  type WrittenRequest,
} from '../core/endpoints/writtenRequest';
import type { RecordedRequest } from '../core/requests/recordedRequest';
import { requestProblemSentence, requestRemarkSentence } from '../host/newRequestWords';
import { withoutIcons } from '../host/plainText';

/** What a line of the box does when it is accepted. */
export type RequestAction =
  /** Goes on with another text. */
  | { kind: 'write'; text: string }
  | { kind: 'send'; request: WrittenRequest }
  /** Opens what was answered to a request that was refused. */
  | { kind: 'show'; record: RecordedRequest };

export interface RequestItem extends vscode.QuickPickItem {
  action?: RequestAction;
}

/** How the last request failed. */
export interface Refusal {
  text: string;
  message: string;
  /** Where something was answered. */
  record?: RecordedRequest;
}

export interface RequestLines {
  items: RequestItem[];
  /** The one that Enter means. */
  front: RequestItem | undefined;
}

/** More would only be scrolled through. */
const mostSuggestions = 100;
/** What is missing as long as somebody writes, and is completed. */
const unfinished: readonly RequestProblem['code'][] = ['empty', 'no-json', 'placeholder'];

/** The lines of the box: what is wrong, completions, sending, and how to go on. */
export function requestLines(
  text: string,
  suggestions: readonly RequestSuggestion[],
  { request, problem }: ReadRequest,
  refusal: Refusal | undefined,
): RequestLines {
  const refused = refusal?.text === text ? refusalItems(refusal) : [];
  const before = suggestions.filter(({ kind }) => kind !== 'next').slice(0, mostSuggestions);
  const completions = before.map(suggestionItem);
  const completing = completions.length > 0;
  const problems =
    problem && !(completing && unfinished.includes(problem.code)) ? [problemItem(problem)] : [];
  const send = request ? [sendItem(request)] : [];
  const further = suggestions.filter(({ kind }) => kind === 'next').map(suggestionItem);
  const items = [
    ...refused,
    ...problems,
    ...headed(vscode.l10n.t('Completions'), completions),
    ...(completing && send.length > 0 ? headed(vscode.l10n.t('As It Is'), send) : send),
    ...headed(vscode.l10n.t('Parameters'), further),
  ];
  const [first] = refused.length > 0 ? send : [...problems, ...completions, ...send];
  return { items, front: first ?? items.find(({ action }) => action) };
}

/** The line that does what another one does. */
export function sameRequestLine(
  items: readonly RequestItem[],
  { action }: RequestItem,
): RequestItem | undefined {
  if (!action) return undefined;
  return items.find(({ action: other }) =>
    action.kind === 'write'
      ? other?.kind === 'write' && other.text === action.text
      : other?.kind === action.kind,
  );
}

function sendItem(request: WrittenRequest): RequestItem {
  const endpoint = findEndpoint('GET', request.path);
  const remarks = requestRemarks(endpoint, request).map(requestRemarkSentence);
  return {
    label: `$(play) ${vscode.l10n.t('Send')}`,
    description: withoutIcons(`GET /v3/${printRequestText(request)}`),
    detail: withoutIcons([endpoint && `${endpoint.title}.`, ...remarks].filter(Boolean).join(' ')),
    alwaysShow: true,
    action: { kind: 'send', request },
  };
}

function suggestionItem({ label, description, detail, text }: RequestSuggestion): RequestItem {
  return {
    label: withoutIcons(label),
    description: description && withoutIcons(description),
    detail: detail && withoutIcons(detail),
    alwaysShow: true,
    action: { kind: 'write', text },
  };
}

function problemItem(problem: RequestProblem): RequestItem {
  const sentence = withoutIcons(requestProblemSentence(problem));
  const { mended } = problem;
  if (mended === undefined) return { label: `$(warning) ${sentence}`, alwaysShow: true };
  return {
    label: `$(lightbulb) ${withoutIcons(vscode.l10n.t('Change to {0}', mended))}`,
    detail: sentence,
    alwaysShow: true,
    action: { kind: 'write', text: mended },
  };
}

function refusalItems({ message, record }: Refusal): RequestItem[] {
  const said: RequestItem = { label: `$(warning) ${withoutIcons(message)}`, alwaysShow: true };
  if (!record) return [said];
  const show = vscode.l10n.t('Show the answer');
  return [
    said,
    { label: `$(go-to-file) ${show}`, alwaysShow: true, action: { kind: 'show', record } },
  ];
}

function headed(label: string, items: readonly RequestItem[]): RequestItem[] {
  const separator = { label, kind: vscode.QuickPickItemKind.Separator };
  return items.length === 0 ? [] : [separator, ...items];
}
