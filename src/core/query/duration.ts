/** The seconds that `90`, `1m30s`, `2h` or `1h5m` say; undefined for anything else. */
export function parseDuration(text: string): number | undefined {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  const parts = /^(?:(\d{1,5})h)?(?:(\d{1,7})m)?(?:(\d{1,9})s)?$/i.exec(text);
  if (!parts || text === '') return undefined;
  const [hours, minutes, seconds] = parts.slice(1).map(part => Number(part || 0));
  return (hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0);
}

/** Seconds as a query writes them: `1m30s`. */
export function printDuration(seconds: number): string {
  const parts = [
    [Math.floor(seconds / 3600), 'h'],
    [Math.floor(seconds / 60) % 60, 'm'],
    [seconds % 60, 's'],
  ] as const;
  const words = parts.filter(([count]) => count > 0).map(([count, unit]) => `${count}${unit}`);
  return words.join('') || '0s';
}
