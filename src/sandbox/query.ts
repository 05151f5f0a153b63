import { ApiError } from './errors';

/** A request's query as Rails reads it: the last of equal names wins, `name[]` makes a list. */
export class Query {
  readonly #values: URLSearchParams;

  constructor(readonly text: string) {
    this.#values = new URLSearchParams(text);
  }

  /** The text under a name; absent and empty are the same. */
  get(name: string): string | undefined {
    const text = this.#values.getAll(name).at(-1);
    return text === '' ? undefined : text;
  }

  /** All of `name=A` and `name[]=B`. */
  list(name: string): string[] {
    return [...this.#values.getAll(name), ...this.#values.getAll(`${name}[]`)].filter(Boolean);
  }

  /** Only what came as `name[]=…`. */
  brackets(name: string): string[] {
    return this.#values.getAll(`${name}[]`).filter(Boolean);
  }

  /** The items of `name=a,b`. */
  commas(name: string): string[] {
    return this.list(name)
      .flatMap(value => value.split(','))
      .map(value => value.trim())
      .filter(Boolean);
  }

  /** A whole number, or nothing where the text is none. */
  integer(name: string): number | undefined {
    const text = this.get(name);
    return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
  }

  flag(name: string): boolean {
    return this.get(name) === 'true';
  }

  entries(): [string, string][] {
    return [...this.#values.entries()];
  }
}

export interface Order {
  /** A field name, as asked for. */
  sort: string;
  order: 'asc' | 'desc' | undefined;
}

/** `sort` and `order`; `order` alone is refused. */
export function readOrder(query: Query): Order | undefined {
  const sort = query.get('sort');
  const order = query.get('order');
  if (!sort) {
    if (order) throw new ApiError(400, "missing required parameter 'sort'");
    return undefined;
  }
  return { sort, order: order === 'asc' || order === 'desc' ? order : undefined };
}

/** Compares texts and numbers, with nothing first. */
export function compare(a: string | number | null, b: string | number | null): number {
  if (a === b) return 0;
  if (a === null) return -1;
  if (b === null) return 1;
  if (typeof a === 'string' && typeof b === 'string') return a.localeCompare(b);
  return a < b ? -1 : 1;
}
