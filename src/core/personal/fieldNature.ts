import type { Nature } from './nature';
import { recordFields, type RecordName } from './recordFields';

/** What a field of a record is; undefined where nothing is known of it. */
export function natureIn(record: RecordName, field: string): Nature | undefined {
  const { values, others } = recordFields[record];
  return Object.hasOwn(values, field) ? values[field] : others;
}

/** What stands in a field of a record, where that is a record again. */
export function recordIn(record: RecordName, field: string): RecordName | undefined {
  const { objects = {} } = recordFields[record];
  return Object.hasOwn(objects, field) ? objects[field] : undefined;
}

/** What a field is by its name alone; undefined for one that is different things in different records. */
export function natureNamed(field: string): Nature | undefined {
  return natures.get(field.toLowerCase());
}

/** The record that stands in a field, by the name of the field alone. */
export function recordNamed(field: string): RecordName | undefined {
  return records.get(field);
}

const known = Object.values(recordFields);
const natures = agreed(known.flatMap(({ values }) => Object.entries(values)));
const records = agreed(known.flatMap(({ objects = {} }) => Object.entries(objects)));

function agreed<T>(all: readonly (readonly [string, T])[]): ReadonlyMap<string, T> {
  const first = new Map<string, T>();
  const several = new Set<string>();
  for (const [field, value] of all)
    if (!first.has(field)) first.set(field, value);
    else if (first.get(field) !== value) several.add(field);
  for (const field of several) first.delete(field);
  return first;
}
