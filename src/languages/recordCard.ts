import * as vscode from 'vscode';
import type { FoundRecord, Look } from '../core/recordLookup';
import { factsTooltip, type Fact } from '../host/factsTooltip';
import { withoutMarkdown } from '../host/plainText';
import * as facts from '../host/recordFacts';
import { cardCommands, openRecordUri, showJsonUri } from './idCommands';

/**
 * What a card says of a record, and what can be done with it. The two stand apart: the facts are
 * CallRail's and nothing of them is trusted, the links are ours and hold nothing but ids.
 */
export async function recordCard(found: FoundRecord): Promise<vscode.MarkdownString[]> {
  const [title, lines] = await told(found);
  const { ref } = found;
  const actions = [link(vscode.l10n.t('Open'), openRecordUri(ref))];
  // All others open as JSON anyway.
  if (found.kind === 'call') actions.push(link(vscode.l10n.t('Open as JSON'), showJsonUri(ref)));
  return [factsTooltip(title, lines), linksOf(actions)];
}

/** Says where an id was not found, and offers to look where nobody did. */
export function missCard(id: string, { missedIn, others }: Look & { found?: undefined }) {
  const name = missedIn && (missedIn.account?.name ?? missedIn.ref.accountId);
  if (!others) {
    const lookUp = linksOf([link(vscode.l10n.t('Look it up'), openRecordUri({ id }))]);
    return name === undefined ? [lookUp] : [quiet(missedSentence(name)), lookUp];
  }
  const sentence =
    name === undefined
      ? vscode.l10n.t('CallRail has no such record in your accounts.')
      : missedSentence(name);
  if (others.length === 0) return [quiet(sentence)];
  const title =
    others.length === 1
      ? vscode.l10n.t('Look in the other account')
      : vscode.l10n.t('Look in the other {0} accounts', others.length);
  return [quiet(sentence), linksOf([link(title, openRecordUri({ id }))])];
}

const missedSentence = (name: string) => vscode.l10n.t('CallRail has no such record in {0}.', name);

/** One line, for nobody has asked for more than a glance. */
export async function failureCard(error: unknown): Promise<vscode.MarkdownString[]> {
  const { explain } = await import('../host/report');
  return [quiet(explain(error).message)];
}

async function told(found: FoundRecord): Promise<[title: string, lines: Fact[]]> {
  const text = await import('../core/callText');
  const { record } = found;
  switch (found.kind) {
    case 'account':
      return [found.record.name ?? record.id, facts.accountFacts(found.record)];
    case 'call':
      return [text.callerOf(found.record), facts.callFacts(found.record, text)];
    case 'company':
      return [found.record.name ?? record.id, facts.companyFacts(found.record)];
    case 'tracker':
      return [
        found.record.name ?? record.id,
        facts.trackerFacts(found.record, number => text.displayPhone(number)),
      ];
    case 'user':
      return [found.record.name ?? found.record.email ?? record.id, facts.userFacts(found.record)];
  }
}

function quiet(sentence: string): vscode.MarkdownString {
  return new vscode.MarkdownString(withoutMarkdown(sentence));
}

/** Text as a link to one of our commands; the text is ours, too. */
function link(text: string, target: vscode.Uri): string {
  return `[${withoutMarkdown(text)}](${target.toString()})`;
}

function linksOf(links: readonly string[]): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString(links.join(' · '));
  markdown.isTrusted = { enabledCommands: cardCommands };
  return markdown;
}
