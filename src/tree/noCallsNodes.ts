import * as vscode from 'vscode';
import { MessageNode } from './messageNode';

/** What the welcome text says of a list without calls, for where other lines stand above it. */
export function noCallsNodes(searched: boolean): MessageNode[] {
  const label = searched
    ? vscode.l10n.t('No calls match')
    : vscode.l10n.t('No calls in this range');
  const changeRange = {
    title: vscode.l10n.t('Change Date Range'),
    command: 'callrail.changeDateRange',
  } as const;
  const remedy = searched
    ? ({ title: vscode.l10n.t('Clear Search'), command: 'callrail.clearSearch' } as const)
    : ({ title: vscode.l10n.t('Show other calls'), command: 'callrail.showCalls' } as const);
  return [
    new MessageNode(undefined, { label, icon: 'info' }),
    ...([remedy, changeRange] as const).map(
      (command, index) =>
        new MessageNode(undefined, {
          kind: index === 0 ? 'remedy' : 'retry',
          label: command.title,
          icon: 'arrow-right',
          command,
        }),
    ),
  ];
}
