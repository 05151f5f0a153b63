import * as vscode from 'vscode';
import { withoutMarkdown } from './plainText';

/** A line of a tooltip: what, and how it is; left out where nobody knows. */
export type Fact = [label: string, value: string | number | null | undefined];

/** A small table of facts. Every value is escaped, nothing in it is a link or trusted. */
export function factsTooltip(title: string, facts: readonly Fact[]): vscode.MarkdownString {
  const tooltip = new vscode.MarkdownString();
  tooltip.isTrusted = false;
  tooltip.supportHtml = false;
  const lines = facts.flatMap(([label, value]) =>
    value === null || value === undefined || value === '' ? [] : [`${label}: ${value}`],
  );
  tooltip.appendMarkdown(`**${plain(title)}**\n\n${lines.map(plain).join('  \n')}`);
  return tooltip;
}

/** Long or broken texts would make a tooltip cover the editor. */
function plain(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return withoutMarkdown(line.length > 300 ? `${line.slice(0, 300)}…` : line);
}
