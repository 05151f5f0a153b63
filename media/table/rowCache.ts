import type { TableRow } from '../../src/protocol/tablePanel';
import { listeners } from '../shared/listeners';
import type { Page } from './page';

/** Rows that are asked for at once. */
const blockRows = 100;
/** So many blocks are remembered; those that were not in sight for longest go first. */
const keptBlocks = 100;

export interface CachedRow {
  id: string;
  /** One for each shown column; undefined where it is not known yet. */
  cells: readonly (string | undefined)[];
}

interface Block {
  rows: readonly TableRow[];
  columns: readonly string[];
  /** Read before rows or columns changed: shown until it is read anew. */
  stale: boolean;
}

export interface RowCache {
  at(index: number): CachedRow | undefined;
  /** Asks for rows `from` up to `to` where they are missing, and for some around them. */
  want(from: number, to: number): void;
  /** Why rows could not be had; undefined while nothing failed. */
  readonly failure: unknown;
  retry(): void;
  /** Rows arrived, or could not be had. */
  onChange(listener: () => void): void;
}

/** The rows that the page has of the host's, which holds them all. */
export function rowCache({ host, table }: Pick<Page, 'host' | 'table'>): RowCache {
  const blocks = new Map<number, Block>();
  const pending = new Map<number, AbortController>();
  const failed = new Set<number>();
  const changed = listeners();
  let failure: unknown;
  let wanted = { from: 0, to: 0 };

  table.onChange(change => {
    if (change.rows) {
      abort(() => true);
      forgetFailures();
      if (change.query) blocks.clear();
      for (const block of blocks.values()) block.stale = true;
    }
    want(wanted.from, wanted.to);
  });

  function abort(which: (block: number) => boolean): void {
    for (const [block, controller] of pending)
      if (which(block)) {
        controller.abort();
        pending.delete(block);
      }
  }

  function forgetFailures(): void {
    failed.clear();
    failure = undefined;
  }

  function isComplete(number: number): boolean {
    const block = blocks.get(number);
    const count = Math.min(blockRows, table.facts.rows - number * blockRows);
    return block !== undefined && !block.stale && block.rows.length >= count;
  }

  function want(from: number, to: number): void {
    const goesUp = from < wanted.from;
    wanted = { from, to };
    const last = Math.ceil(table.facts.rows / blockRows) - 1;
    const [begin, end] = [
      Math.floor(from / blockRows),
      Math.floor(Math.max(from, to - 1) / blockRows),
    ];
    abort(block => block < begin - 1 || block > end + 1);
    const near = [...Array(end - begin + 1).keys()].map(step => begin + step);
    for (const block of near) touch(block);
    // The next ones in the direction of travel, before they are needed.
    for (const block of [...near, goesUp ? begin - 1 : end + 1])
      if (block >= 0 && block <= last && !isComplete(block) && !failed.has(block)) void ask(block);
  }

  function touch(number: number): void {
    const block = blocks.get(number);
    if (!block) return;
    blocks.delete(number);
    blocks.set(number, block);
  }

  async function ask(block: number): Promise<void> {
    if (pending.has(block)) return;
    const controller = new AbortController();
    pending.set(block, controller);
    const { columns, version, rows } = table.facts;
    const from = block * blockRows;
    const count = Math.min(blockRows, rows - from);
    try {
      const answer = await host.request('rows', { from, count }, controller.signal);
      if (controller.signal.aborted) return;
      // Rows of a version to come: what tells of it asks again.
      if (answer.version === version) store(block, { rows: answer.rows, columns, stale: false });
    } catch (error) {
      if (controller.signal.aborted) return;
      failed.add(block);
      failure = error;
    } finally {
      if (pending.get(block) === controller) pending.delete(block);
    }
    changed.tell();
  }

  function store(number: number, block: Block): void {
    blocks.delete(number);
    blocks.set(number, block);
    for (const oldest of blocks.keys()) {
      if (blocks.size <= keptBlocks) break;
      blocks.delete(oldest);
    }
  }

  return {
    at(index) {
      const block = blocks.get(Math.floor(index / blockRows));
      const row = block?.rows[index % blockRows];
      if (!block || !row) return undefined;
      const { columns } = table.facts;
      if (block.columns === columns) return row;
      return { id: row.id, cells: columns.map(key => row.cells[block.columns.indexOf(key)]) };
    },
    want,
    get failure() {
      return failure;
    },
    retry() {
      forgetFailures();
      want(wanted.from, wanted.to);
      changed.tell();
    },
    onChange: listener => changed.add(listener),
  };
}
