/** The words of a page by key; `{0}` … in them are replaced with the values. */
export type Translate<Key extends string> = (key: Key, ...values: (string | number)[]) => string;

export function fill(template: string, values: readonly (string | number)[]): string {
  return template.replace(/\{(\d+)\}/g, (hole, index: string) => {
    const value = values[Number(index)];
    return value === undefined ? hole : String(value);
  });
}

/** Looks in the tables from last to first; English comes first and has every key. */
export function translator<Key extends string>(
  english: Readonly<Record<Key, string>>,
  ...translated: Readonly<Record<string, string>>[]
): Translate<Key> {
  const table = Object.assign({}, english, ...translated) as Record<Key, string>;
  return (key, ...values) => fill(table[key], values);
}
