/** A text as bash, zsh and other POSIX shells read it back, whatever is in it. */
export function shellText(text: string): string {
  return `'${text.replaceAll(`'`, `'\\''`)}'`;
}
