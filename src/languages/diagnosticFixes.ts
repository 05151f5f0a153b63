import * as vscode from 'vscode';
import type { CommandId } from '../contributions';
import { editsOfAll } from '../core/lint/applyFix';
import type { Edit, Finding, Fix, RuleName } from '../core/lint/finding';
import { fixSentence } from './diagnosticWords';
import { hasWorkspaceSettings, turnOffCommand } from './turnOffRule';

/** What mends the findings in a range, and for each kind its help and the way to leave it out. */
export function diagnosticFixes(
  document: vscode.TextDocument,
  range: vscode.Range,
  findings: readonly Finding[],
  marks: readonly vscode.Diagnostic[],
): vscode.CodeAction[] {
  const here = findings.filter(({ start, end }) => {
    const place = new vscode.Range(document.positionAt(start), document.positionAt(end));
    return place.intersection(range) !== undefined;
  });
  const rules = new Set(here.map(({ rule }) => rule));
  const marksOf = (rule: RuleName) =>
    marks.filter(({ code, range: place }) => nameOf(code) === rule && place.intersection(range));
  return [
    ...here.flatMap(finding =>
      finding.fixes.map(fix => {
        const action = quickFix(fixSentence(fix), marksOf(finding.rule));
        action.isPreferred = fix.certain;
        action.edit = editOf(document, fix.edits);
        return action;
      }),
    ),
    ...here.flatMap(finding => fixesOfAll(document, finding, findings, marksOf(finding.rule))),
    ...[...rules].flatMap(rule => about(rule, marksOf(rule))),
  ];
}

const nameOf = (code: vscode.Diagnostic['code']) => (typeof code === 'object' ? code.value : code);

function quickFix(title: string, diagnostics: vscode.Diagnostic[]): vscode.CodeAction {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.diagnostics = diagnostics;
  return action;
}

/** Mends all findings of a kind in the file, where there are several. */
function fixesOfAll(
  document: vscode.TextDocument,
  { rule, fixes }: Finding,
  findings: readonly Finding[],
  marks: vscode.Diagnostic[],
): vscode.CodeAction[] {
  return fixes.flatMap(fix => {
    const alike = findings
      .filter(each => each.rule === rule)
      .flatMap(each => each.fixes.find(other => isAlike(other, fix)) ?? []);
    if (alike.length < 2) return [];
    const title = vscode.l10n.t('All {0} in this file: {1}', alike.length, fixSentence(fix));
    const action = quickFix(title, marks);
    action.edit = editOf(document, editsOfAll(alike));
    return [action];
  });
}

function isAlike(one: Fix, other: Fix): boolean {
  return (
    one.title === other.title && (one.title !== 'askForDates' || one.values[0] === other.values[0])
  );
}

function editOf(document: vscode.TextDocument, edits: readonly Edit[]): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  for (const { start, end, text } of edits) {
    const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
    edit.replace(document.uri, range, text);
  }
  return edit;
}

function about(rule: RuleName, marks: vscode.Diagnostic[]): vscode.CodeAction[] {
  const help = quickFix(vscode.l10n.t('Show help for “{0}”', rule), marks);
  const command: CommandId = 'callrail.showDiagnosticHelp';
  help.command = { command, title: help.title, arguments: [{ rule }] };
  const levels = hasWorkspaceSettings() ? [false, true] : [true];
  return [
    help,
    ...levels.map(everywhere => {
      const title = everywhere
        ? vscode.l10n.t('Turn off “{0}” everywhere', rule)
        : vscode.l10n.t('Turn off “{0}” in this workspace', rule);
      const action = quickFix(title, marks);
      action.command = { command: turnOffCommand, title, arguments: [rule, everywhere] };
      return action;
    }),
  ];
}
