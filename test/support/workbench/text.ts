const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Text of an element that is this and nothing else, white space aside. */
export function exactly(text: string): RegExp {
  return new RegExp(`^\\s*${escaped(text)}\\s*$`);
}

/** The name of a button, which VS Code lets its keybinding follow: `Refresh (Ctrl+R)`. */
export function buttonName(title: string): RegExp {
  return new RegExp(`^${escaped(title)}( \\(.*\\))?$`);
}

/** Labels as people read them: VS Code draws some spaces as no-break spaces. */
export function readable(text: string): string {
  return text.replaceAll('\u00a0', ' ').trim();
}
