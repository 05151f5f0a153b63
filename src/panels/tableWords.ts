import * as vscode from 'vscode';
import { callColumns, type CallColumn, type ColumnGroup } from '../core/table/callColumns';
import type { CellReader } from '../core/table/cellText';
import type { CopyFormat } from '../core/table/copyFormats';
import type { TableFacts } from '../core/table/tableFacts';
import { count } from '../host/amounts';
import { callFieldNames } from '../host/callFieldNames';
import type { TableColumn } from '../protocol/tablePanel';

/** What the table's page shows, in words of the editor's language. */

const numericKinds = new Set<CallColumn['kind']>(['number', 'amount', 'duration']);

/** Every column that can be chosen. */
export function tableColumns(): TableColumn[] {
  const names = callFieldNames();
  return callColumns.map(({ key, group, kind, width, sort, extra }) => ({
    key,
    label: names[key] ?? key,
    group: groupName(group),
    numeric: numericKinds.has(kind),
    sort,
    extra,
    width,
  }));
}

function groupName(group: ColumnGroup): string {
  switch (group) {
    case 'call':
      return vscode.l10n.t('Call');
    case 'customer':
      return vscode.l10n.t('Customer');
    case 'company':
      return vscode.l10n.t('Company and tracker');
    case 'lead':
      return vscode.l10n.t('Lead');
    case 'attribution':
      return vscode.l10n.t('Attribution');
    case 'conversation':
      return vscode.l10n.t('Recording and conversation');
    case 'display':
      return vscode.l10n.t('As CallRail writes it');
    case 'identifiers':
      return vscode.l10n.t('IDs and other');
  }
}

/** How cells read in the editor's language. */
export function cellReader(): CellReader {
  const voicemail = vscode.l10n.t('Voicemail');
  const abandoned = vscode.l10n.t('Abandoned');
  const outbound = vscode.l10n.t('Outbound');
  return {
    language: vscode.env.language,
    yes: vscode.l10n.t('Yes'),
    no: vscode.l10n.t('No'),
    words: {
      call_type: {
        answered: vscode.l10n.t('Answered'),
        missed: vscode.l10n.t('Missed'),
        abandoned,
        // So CallRail spells it.
        abandonded: abandoned,
        voicemail,
        voicemail_transcription: voicemail,
        outbound,
        in_progress: vscode.l10n.t('In progress'),
      },
      direction: { inbound: vscode.l10n.t('Inbound'), outbound },
      lead_status: {
        good_lead: vscode.l10n.t('Good lead'),
        not_a_lead: vscode.l10n.t('Not a lead'),
        previously_marked_good_lead: vscode.l10n.t('Previously marked a good lead'),
      },
    },
  };
}

/** How far the table reaches, in one sentence. */
export function tableStatement(facts: TableFacts): string {
  const { rows, total, hasMore, search, after } = facts;
  if (!search) return '';
  if (after.length > 0) return lookedAt(facts);
  if (hasMore)
    return total === undefined
      ? vscode.l10n.t('{0} calls loaded; there are more', count(rows))
      : vscode.l10n.t('{0} of {1} calls loaded', count(rows), count(total));
  return rows === 1 ? vscode.l10n.t('1 call') : vscode.l10n.t('{0} calls', count(rows));
}

function lookedAt({ rows, search, hasMore }: TableFacts): string {
  const { looked = 0, requests = 0, whole } = search ?? {};
  const cost = requestCount(requests);
  const [found, seen] = [count(rows), count(looked)];
  return hasMore && whole !== undefined
    ? vscode.l10n.t(
        '{0} of the first {1} calls match ({2}); {3} calls are left to look at',
        found,
        seen,
        cost,
        count(Math.max(0, whole - looked)),
      )
    : vscode.l10n.t('{0} of {1} calls that were looked at match ({2})', found, seen, cost);
}

/** What a reader has to know beside the rows. */
export function tableNotes({
  sort,
  hasMore,
  after,
  rows,
  total,
  tagsMayBeOld,
  columns,
}: TableFacts): string[] {
  const names = callFieldNames();
  const notes: string[] = [];
  if (sort?.place === 'client') {
    const name = names[sort.key] ?? sort.key;
    notes.push(
      hasMore
        ? vscode.l10n.t(
            'CallRail does not sort by {0}: only the loaded rows are in this order.',
            name,
          )
        : vscode.l10n.t('CallRail does not sort by {0}: the rows are sorted here.', name),
    );
  }
  if (after.length > 0)
    notes.push(
      vscode.l10n.t(
        'CallRail cannot filter by {0}: calls are fetched first, and looked at here.',
        after.join(' '),
      ),
    );
  if (!hasMore && total !== undefined && total !== rows)
    notes.push(
      vscode.l10n.t(
        'CallRail counted {0} calls and gave {1}: some came or went meanwhile.',
        count(total),
        count(rows),
      ),
    );
  if (tagsMayBeOld && columns.includes('tags'))
    notes.push(vscode.l10n.t('A tag was changed: reload to see how calls name it now.'));
  return notes;
}

export function requestCount(number: number): string {
  return number === 1 ? vscode.l10n.t('1 request') : vscode.l10n.t('{0} requests', count(number));
}

export function copiedStatement(format: CopyFormat, rows: number): string {
  if (format === 'ids')
    return rows === 1 ? vscode.l10n.t('1 ID copied') : vscode.l10n.t('{0} IDs copied', count(rows));
  const name = { csv: 'CSV', json: 'JSON', markdown: 'Markdown' }[format];
  return rows === 1
    ? vscode.l10n.t('1 row copied as {0}', name)
    : vscode.l10n.t('{0} rows copied as {1}', count(rows), name);
}
