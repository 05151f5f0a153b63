import { listeners } from '../shared/listeners';

/** The calls that are chosen, by id, whether or not their rows are in sight. */
export interface Selection {
  readonly size: number;
  has(id: string): boolean;
  ids(): string[];
  toggle(id: string): void;
  /** These and no others. */
  set(ids: Iterable<string>): void;
  onChange(listener: () => void): void;
}

export function selection(first: readonly string[]): Selection {
  let chosen = new Set(first);
  const changed = listeners();
  return {
    get size() {
      return chosen.size;
    },
    has: id => chosen.has(id),
    ids: () => [...chosen],
    toggle(id) {
      if (!chosen.delete(id)) chosen.add(id);
      changed.tell();
    },
    set(ids) {
      const next = new Set(ids);
      const same = next.size === chosen.size && [...next].every(id => chosen.has(id));
      chosen = next;
      if (!same) changed.tell();
    },
    onChange: listener => changed.add(listener),
  };
}
