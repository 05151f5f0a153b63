import type { Page } from './page';
import type { RowCache } from './rowCache';

export interface RangeSelection {
  /** Where the next range begins. */
  anchorAt(row: number): void;
  /** Selects what lies between the anchor and this row, besides what was selected before. */
  extendTo(row: number): void;
  all(): void;
}

/**
 * Selections of rows in a row. Ids of rows that the page does not have come from the host: one
 * request at a time, for all that is missing by then, however fast a range grows.
 */
export function rangeSelection(
  { host, selection, table }: Pick<Page, 'host' | 'selection' | 'table'>,
  rows: RowCache,
  onFailure: (error: unknown) => void,
): RangeSelection {
  let anchor = 0;
  let end = 0;
  /** What was selected before the range; undefined while there is none. */
  let before: string[] | undefined;
  const known = new Map<number, string>();
  let asking = false;
  let own = false;

  function reset(): void {
    before = undefined;
    known.clear();
  }
  table.onChange(change => {
    if (change.rows) reset();
  });
  // A choice made otherwise is what the next range stands beside.
  selection.onChange(() => {
    if (!own) reset();
  });

  const bounds = () => ({ from: Math.min(anchor, end), to: Math.max(anchor, end) });

  /** Selects what is known of the range, and says what is missing of it. */
  function apply(): { from: number; to: number } | undefined {
    if (!before) return undefined;
    const { from, to } = bounds();
    const ids = [...before];
    let missing: { from: number; to: number } | undefined;
    for (let row = from; row <= to; row++) {
      const id = known.get(row) ?? rows.at(row)?.id;
      if (id === undefined) missing = { from: missing?.from ?? row, to: row };
      else {
        known.set(row, id);
        ids.push(id);
      }
    }
    own = true;
    selection.set(ids);
    own = false;
    return missing;
  }

  async function complete(): Promise<void> {
    let missing = apply();
    if (asking) return;
    asking = true;
    try {
      while (missing) {
        const { from, to } = missing;
        const { version } = table.facts;
        const ids = await host.request('ids', { from, to });
        if (version !== table.facts.version) return;
        ids.forEach((id, index) => known.set(from + index, id));
        const next = apply();
        // An answer that is too short would be asked for for ever.
        missing = next?.from === from && next.to === to ? undefined : next;
      }
    } catch (error) {
      onFailure(error);
    } finally {
      asking = false;
    }
  }

  return {
    anchorAt(row) {
      anchor = row;
      reset();
    },
    extendTo(row) {
      end = row;
      before ??= selection.ids();
      void complete();
    },
    all() {
      anchor = 0;
      end = table.facts.rows - 1;
      if (end < 0) return;
      reset();
      before = [];
      void complete();
    },
  };
}
