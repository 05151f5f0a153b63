import * as vscode from 'vscode';
import { explain } from '../host/report';
import { MessageNode } from './messageNode';
import type { TreeNode } from './node';

/** What went wrong and, on lines of their own that no long message hides, what helps. */
export function failureNodes(parent: TreeNode | undefined, error: unknown): MessageNode[] {
  const { message, remedy, retry } = explain(error);
  const again = {
    title: vscode.l10n.t('Retry'),
    command: 'callrail.refresh' as const,
    arguments: [parent],
  };
  const mend = remedy && {
    title: remedy.title,
    command: remedy.command as typeof again.command,
    arguments: remedy.argument === undefined ? [] : [remedy.argument],
  };
  // Rights and settings change elsewhere: without a remedy, too, one can ask again.
  const lines = [
    ...(mend ? [{ kind: 'remedy', icon: 'arrow-right', command: mend } as const] : []),
    ...(retry || !mend ? [{ kind: 'retry', icon: 'refresh', command: again } as const] : []),
  ];
  return [
    new MessageNode(parent, { label: message, icon: 'warning', command: lines[0]?.command }),
    ...lines.map(
      line => new MessageNode(parent, { ...line, label: line.command.title, tooltip: message }),
    ),
  ];
}
