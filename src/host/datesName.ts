import * as vscode from 'vscode';
import type { DateRange } from '../api/resources/callQuery';
import type { QueryDates } from '../core/query/queryParts';

/** How people call the dates of a query. CallRail's `recent` includes today, `last_7_days` does not. */
export function datesName({ range, from, to }: QueryDates): string {
  if (range !== undefined && range !== 'last_25_months') return namedRange(range);
  if (from !== undefined && to !== undefined) return vscode.l10n.t('{0} to {1}', from, to);
  if (from !== undefined) return vscode.l10n.t('since {0}', from);
  if (to !== undefined) return vscode.l10n.t('until {0}', to);
  return vscode.l10n.t('last 25 months');
}

function namedRange(name: DateRange): string {
  switch (name) {
    case 'recent':
      return vscode.l10n.t('last 7 days');
    case 'today':
      return vscode.l10n.t('today');
    case 'yesterday':
      return vscode.l10n.t('yesterday');
    case 'last_7_days':
      return vscode.l10n.t('7 days before today');
    case 'last_30_days':
      return vscode.l10n.t('30 days before today');
    case 'this_month':
      return vscode.l10n.t('this month');
    case 'last_month':
      return vscode.l10n.t('last month');
    case 'this_year':
      return vscode.l10n.t('this year');
    case 'last_year':
      return vscode.l10n.t('last year');
  }
}
