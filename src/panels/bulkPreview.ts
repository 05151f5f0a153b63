import * as vscode from 'vscode';
import type { BulkPlan, CallImage } from '../core/bulkPlan';
import { callerOf } from '../core/callText';
import type { CellReader } from '../core/table/cellText';
import { count } from '../host/amounts';
import type { BulkPreview } from '../protocol/tablePanel';
import { requestCount } from './tableWords';

/** How many changes a preview shows one by one. */
const shownChanges = 200;

export interface PreviewContext {
  reader: CellReader;
  /** Tags that are not there yet, and for how many companies. */
  created: readonly { name: string; companies: number }[];
  /** Requests that CallRail still takes at present. */
  left: number;
}

/** What a change of many calls would do, before it is done. */
export function bulkPreview(plan: BulkPlan, context: PreviewContext): BulkPreview {
  const { wish, steps, unchanged, impossible, requests } = plan;
  const words = (image: CallImage) =>
    wish.kind === 'leadStatus'
      ? leadWords(image.leadStatus, context.reader)
      : image.tags.join(', ');
  return {
    rows: steps.slice(0, shownChanges).map(({ call, before, after }) => ({
      id: call.id,
      caller: callerOf(call),
      before: words(before),
      after: words(after),
    })),
    changing: steps.length,
    unchanged: unchanged + impossible,
    requests,
    notes: previewNotes(plan, context),
  };
}

function leadWords(status: string | null, { words }: CellReader): string {
  if (status === null) return vscode.l10n.t('Not scored');
  return words.lead_status?.[status] ?? status;
}

function previewNotes(
  { impossible, irreversible, requests }: BulkPlan,
  { created, left }: PreviewContext,
): string[] {
  const notes = created.map(({ name, companies }) =>
    companies === 1
      ? vscode.l10n.t('No tag is named “{0}”: CallRail creates it.', name)
      : vscode.l10n.t(
          'No tag is named “{0}” in {1} companies: CallRail creates it in each.',
          name,
          companies,
        ),
  );
  if (impossible > 0)
    notes.push(
      impossible === 1
        ? vscode.l10n.t(
            '1 call was marked a good lead before. CallRail does not take that again, so it stays.',
          )
        : vscode.l10n.t(
            '{0} calls were marked good leads before. CallRail does not take that again, so they stay.',
            count(impossible),
          ),
    );
  if (irreversible > 0)
    notes.push(
      irreversible === 1
        ? vscode.l10n.t(
            '1 call is “previously marked a good lead”: CallRail does not take that back, so undo cannot restore it.',
          )
        : vscode.l10n.t(
            '{0} calls are “previously marked a good lead”: CallRail does not take that back, so undo cannot restore it.',
            count(irreversible),
          ),
    );
  if (requests > left)
    notes.push(
      vscode.l10n.t(
        'This takes {0}, more than the {1} that CallRail still takes at present: it would stop on the way.',
        requestCount(requests),
        count(left),
      ),
    );
  return notes;
}
