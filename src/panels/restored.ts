/**
 * What names the subject of a restored panel: texts that the host gave the page to keep. Undefined
 * where one is missing, and for a demo: it ends with its window, and another one has other calls.
 */
export function restored<const K extends string>(
  state: unknown,
  ...names: K[]
): Record<K, string> | undefined {
  const kept = ((state as { restore?: unknown } | null)?.restore ?? {}) as Record<string, unknown>;
  const complete = names.every(name => typeof kept[name] === 'string');
  return complete && kept.mode !== 'demo' ? (kept as Record<K, string>) : undefined;
}
