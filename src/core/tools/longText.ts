/** Cuts a text that would fill a conversation, and says how much was left out. */
export function shortened(text: string, most = 600): string {
  if (text.length <= most) return text;
  // Not between the halves of one character.
  const end = /[\uD800-\uDBFF]/.test(text.charAt(most - 1)) ? most - 1 : most;
  return `${text.slice(0, end)}… [${text.length - end} more characters]`;
}
