/** What names have in common that people, and CallRail, take for one: neither case nor encoding counts. */
export function nameKey(name: string): string {
  return name.normalize('NFC').trim().toLowerCase();
}

/** Whether two spellings are one name. */
export function sameName(one: string, other: string): boolean {
  return nameKey(one) === nameKey(other);
}
