import { natureIn, natureNamed, recordIn, recordNamed } from './fieldNature';
import type { Nature } from './nature';
import type { RecordName } from './recordFields';

/** A field that is being looked into. */
export interface Field {
  name: string;
  /** The names of all fields of its record. */
  siblings: readonly string[];
  /** What it is in its record or, unless only that counts, by its name alone. */
  nature: Nature | undefined;
  /** Whether its record is known, and known to have it. */
  listed: boolean;
}

/** What is made of a record: `State` is what is known of a place by the fields above it. */
export interface Mapping<State> {
  /** Whether a name means something only in the record in which it belongs. */
  strict?: boolean;
  /** What is known below a field. Lists add nothing. */
  below(field: Field, above: State): State;
  text(text: string, state: State): unknown;
  number?(number: number, state: State): unknown;
  /** The name that a field gets. */
  name?(name: string): string;
}

/**
 * A copy of a value with its texts and numbers changed, by what the table knows of their fields.
 * Truth values and null stay. Cells of `rows` stand below the names in `columns`.
 */
export function mapRecord<State>(
  value: unknown,
  mapping: Mapping<State>,
  state: State,
  record?: RecordName,
): unknown {
  if (typeof value === 'string') return mapping.text(value, state);
  if (typeof value === 'number') return mapping.number ? mapping.number(value, state) : value;
  if (Array.isArray(value)) return value.map(item => mapRecord(item, mapping, state, record));
  if (typeof value !== 'object' || value === null) return value;
  const siblings = Object.keys(value);
  const inField = (name: string, inner: unknown) => {
    const { strict = false } = mapping;
    const own = record && natureIn(record, name);
    const nature = own ?? (strict ? undefined : natureNamed(name));
    const next = (record && recordIn(record, name)) ?? (strict ? undefined : recordNamed(name));
    const field = { name, siblings, nature, listed: own !== undefined };
    return mapRecord(inner, mapping, mapping.below(field, state), next);
  };
  const columns = columnsOf(value);
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]: [string, unknown]) => [
      mapping.name?.(name) ?? name,
      columns && name === 'rows'
        ? (inner as unknown[]).map(row => inCells(row, columns, inField))
        : inField(name, inner),
    ]),
  );
}

function columnsOf({ columns, rows }: { columns?: unknown; rows?: unknown }) {
  return Array.isArray(columns) && Array.isArray(rows) ? columns.map(String) : undefined;
}

function inCells(
  row: unknown,
  columns: readonly string[],
  inField: (name: string, cell: unknown) => unknown,
): unknown {
  if (!Array.isArray(row)) return inField('rows', row);
  return row.map((cell, index) => inField(columns[index] ?? '', cell));
}
