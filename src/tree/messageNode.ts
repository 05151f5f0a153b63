import * as vscode from 'vscode';
import type { CommandId } from '../contributions';
import { flags, type TreeNode } from './node';

/**
 * A line that stands where records would be: that a list is empty or could not be read, or what to do
 * about it.
 */
export class MessageNode implements TreeNode {
  readonly id: string;

  constructor(
    readonly parent: TreeNode | undefined,
    private readonly message: {
      /** Tells the lines of one list apart. */
      kind?: 'message' | 'remedy' | 'retry';
      label: string;
      icon: string;
      tooltip?: string;
      command?: vscode.Command & { command: CommandId };
    },
  ) {
    this.id = `${parent?.id ?? ''}/${message.kind ?? 'message'}`;
  }

  item(): vscode.TreeItem {
    const { label, icon, command } = this.message;
    const item = new vscode.TreeItem(label);
    item.iconPath = new vscode.ThemeIcon(icon);
    item.contextValue = flags('message');
    item.command = command;
    return item;
  }

  tooltip(): string {
    return this.message.tooltip ?? this.message.label;
  }
}
