import * as vscode from 'vscode';
import type { CommandId } from '../contributions';
import { flags, type TreeNode } from './node';

/** A line that says something instead of a record: that a list is empty, or could not be read. */
export class MessageNode implements TreeNode {
  readonly id: string;

  constructor(
    readonly parent: TreeNode | undefined,
    private readonly message: {
      label: string;
      description?: string;
      icon: string;
      tooltip?: string;
      command?: vscode.Command & { command: CommandId };
    },
  ) {
    this.id = `${parent?.id ?? ''}/message`;
  }

  item(): vscode.TreeItem {
    const { label, description, icon, command } = this.message;
    const item = new vscode.TreeItem(label);
    item.description = description;
    item.iconPath = new vscode.ThemeIcon(icon);
    item.contextValue = flags('message');
    item.command = command;
    item.accessibilityInformation = { label: [label, description].filter(Boolean).join(', ') };
    return item;
  }

  tooltip(): string {
    return this.message.tooltip ?? this.message.label;
  }
}
