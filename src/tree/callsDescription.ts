import * as vscode from 'vscode';
import type { FoundCalls, SearchFacts } from '../core/foundCalls';
import type { CallsQuestion } from '../core/query/callsQuestion';
import { looksAfterFetching } from '../core/query/queryParts';
import { datesName } from '../host/datesName';

/** What stands beside the title of the Calls view: `Acme Dental · last 7 days · “smith” · 37 calls`. */
export function callsDescription(
  { account, scope, query, search }: CallsQuestion,
  /** The page that was loaded last. */
  page: FoundCalls | undefined,
): string {
  const count =
    page && (looksAfterFetching(query) ? lookedAt(page.facts) : countOf(page.facts.whole));
  const parts = [scope?.label ?? account?.name, datesName(query), search && `“${search}”`, count];
  return parts.filter(Boolean).join(' · ');
}

/** The line that goes on looking through what CallRail cannot filter: `Look further (250 of 1200 calls looked at)`. */
export function lookOnLabel({ looked, whole }: SearchFacts): string {
  return whole === undefined
    ? vscode.l10n.t('Look further ({0} calls looked at)', looked)
    : vscode.l10n.t('Look further ({0} of {1} calls looked at)', looked, whole);
}

function lookedAt({ matched, looked }: SearchFacts): string {
  return vscode.l10n.t('{0} of {1} looked at', matched, looked);
}

function countOf(total: number | undefined): string | undefined {
  if (total === undefined) return undefined;
  return total === 1 ? vscode.l10n.t('1 call') : vscode.l10n.t('{0} calls', total);
}
