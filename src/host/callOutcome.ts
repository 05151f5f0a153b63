import * as vscode from 'vscode';
import type { CallOutcome } from '../core/callText';

/** Told apart by shape; colour only helps. */
export const outcomeIcons: Record<CallOutcome, [icon: string, color?: string]> = {
  answered: ['call-incoming', 'charts.green'],
  missed: ['circle-slash', 'charts.red'],
  voicemail: ['mic', 'charts.yellow'],
  outbound: ['call-outgoing', 'charts.blue'],
  in_progress: ['sync'],
};

/** How people call an outcome. */
export function outcomeName(outcome: CallOutcome): string {
  switch (outcome) {
    case 'answered':
      return vscode.l10n.t('answered');
    case 'missed':
      return vscode.l10n.t('missed');
    case 'voicemail':
      return vscode.l10n.t('voicemail');
    case 'outbound':
      return vscode.l10n.t('outbound');
    case 'in_progress':
      return vscode.l10n.t('in progress');
  }
}
