import * as vscode from 'vscode';

/** A small table of facts. Every value is escaped, nothing in it is a link or trusted. */
export function factsTooltip(
  title: string,
  facts: [label: string, value: string | number | null | undefined][],
): vscode.MarkdownString {
  const tooltip = new vscode.MarkdownString();
  tooltip.isTrusted = false;
  tooltip.supportHtml = false;
  tooltip.appendMarkdown('**').appendText(oneLine(title)).appendMarkdown('**\n\n');
  for (const [label, value] of facts) {
    if (value === null || value === undefined || value === '') continue;
    tooltip.appendText(`${label}: ${oneLine(String(value))}`).appendMarkdown('  \n');
  }
  return tooltip;
}

/** Long or broken texts would make a tooltip cover the editor. */
function oneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 300 ? `${line.slice(0, 300)}…` : line;
}
