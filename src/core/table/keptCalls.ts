import type { Call, CallTag } from '../../api/schemas/call';
import type { TagId } from '../../api/schemas/ids';
import type { Tag } from '../../api/schemas/tag';

/** A text that few calls share is not looked for among others for long. */
const poolLimit = 5_000;

/** Equal texts of a field, and equal tags, once in memory: most fields have few values. */
class Pool<T> {
  readonly #known = new Map<string, T>();

  share(key: string, value: T): T {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    if (this.#known.size < poolLimit) this.#known.set(key, value);
    return value;
  }
}

/**
 * Calls in the order in which they came, with the fields that are wanted of them and no more, so
 * that a hundred thousand fit in memory. One that comes again is kept once.
 */
export class KeptCalls {
  readonly #rows: unknown[][] = [];
  readonly #places = new Map<string, number>();
  readonly #pools: Pool<string>[];
  readonly #tags = new Pool<CallTag>();
  readonly #idAt: number;
  readonly #tagsAt: number;

  /** `fields` has `id` among them. */
  constructor(readonly fields: readonly string[]) {
    this.#pools = fields.map(() => new Pool());
    this.#idAt = fields.indexOf('id');
    this.#tagsAt = fields.indexOf('tags');
  }

  get size(): number {
    return this.#rows.length;
  }

  add(calls: Iterable<Call>): void {
    for (const call of calls) {
      if (this.#places.has(call.id)) continue;
      this.#places.set(call.id, this.#rows.length);
      this.#rows.push(this.#rowOf(call, []));
    }
  }

  has(id: string): boolean {
    return this.#places.has(id);
  }

  idAt(place: number): string | undefined {
    return this.#rows[place]?.[this.#idAt] as string | undefined;
  }

  /** The call at a place, with these fields, or all that are kept of it. */
  at(place: number, fields = this.fields): Call | undefined {
    const row = this.#rows[place];
    if (!row) return undefined;
    const values = fields.map(field => [field, row[this.fields.indexOf(field)]] as const);
    return Object.fromEntries(values) as unknown as Call;
  }

  get(id: string): Call | undefined {
    const place = this.#places.get(id);
    return place === undefined ? undefined : this.at(place);
  }

  /** Takes in a call as it is now; what is not known of it stays. False where it is not here. */
  update(call: Call): boolean {
    const place = this.#places.get(call.id);
    if (place === undefined) return false;
    this.#rows[place] = this.#rowOf(call, this.#rows[place] ?? []);
    return true;
  }

  remove(id: string): boolean {
    const place = this.#places.get(id);
    if (place === undefined) return false;
    this.#rows.splice(place, 1);
    this.#places.clear();
    this.#rows.forEach((row, at) => this.#places.set(row[this.#idAt] as string, at));
    return true;
  }

  /** Shows a tag as it is now, or no longer, on the calls that carry it. False where none does. */
  updateTag(tag: Tag, deleted: boolean): boolean {
    const at = this.#tagsAt;
    const isMeant = ({ id, name }: CallTag) =>
      id == null ? deleted && name === tag.name : String(id) === String(tag.id);
    let found = false;
    for (const row of this.#rows) {
      const tags = (row[at] ?? []) as readonly CallTag[];
      if (!tags.some(isMeant)) continue;
      found = true;
      const { name, color, background_color } = tag;
      row[at] = tags.flatMap(each => {
        if (!isMeant(each)) return [each];
        return deleted ? [] : [{ ...each, name, color, background_color }];
      });
    }
    return found;
  }

  /** How calls name a tag; undefined where none carries it, or none says which it is. */
  tagName(tag: TagId): string | undefined {
    for (const row of this.#rows)
      for (const { id, name } of (row[this.#tagsAt] ?? []) as readonly CallTag[])
        if (id != null && String(id) === String(tag)) return name;
    return undefined;
  }

  /** Whether tags come as bare names, of which nobody can tell which tag is meant. */
  get hasBareTags(): boolean {
    return this.#rows.some(row =>
      ((row[this.#tagsAt] ?? []) as readonly CallTag[]).some(({ id }) => id == null),
    );
  }

  #rowOf(call: Call, before: readonly unknown[]): unknown[] {
    const values = call as Readonly<Record<string, unknown>>;
    return this.fields.map((field, at) => {
      const value = values[field];
      if (value === undefined) return before[at];
      if (typeof value === 'string') return this.#pools[at]?.share(value, value) ?? value;
      return at === this.#tagsAt && Array.isArray(value) ? this.#sharedTags(call.tags) : value;
    });
  }

  #sharedTags(tags: readonly CallTag[]): readonly CallTag[] {
    return tags.length === 0 ? noTags : tags.map(tag => this.#tags.share(JSON.stringify(tag), tag));
  }
}

const noTags: readonly CallTag[] = [];
