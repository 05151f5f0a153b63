/**
 * Texts from CallRail on their way into VS Code's own surfaces, which read some marks as more than
 * text: `[words](command:…)` in a notification is a link, `$(name)` in a label an icon.
 */

/** For notifications and dialogs: nothing in the text becomes a link. */
export function withoutLinks(text: string): string {
  return text.replace(/\]\(/g, '] (');
}

/** For labels of quick picks and of the status bar: nothing in the text becomes an icon. */
export function withoutIcons(text: string): string {
  return text.replace(/\$\(/g, '\\$(');
}

/** For tooltips: nothing in the text is Markdown, not even an address that would become a link. */
export function withoutMarkdown(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, '\\$&');
}
