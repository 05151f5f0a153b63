/** `555-555-0123`, as CallRail writes numbers for display. */
export function displayPhone(phone: string | null): string | null {
  const match = /^\+1(\d{3})(\d{3})(\d{4})$/.exec(phone ?? '');
  return match ? match.slice(1).join('-') : phone;
}

/** `2m 59s`, `13s`. */
export function displayDuration(seconds: number | null): string | null {
  if (seconds === null) return null;
  const minutes = Math.floor(seconds / 60);
  return minutes > 0 ? `${minutes}m ${seconds % 60}s` : `${seconds}s`;
}
