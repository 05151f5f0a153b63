import * as vscode from 'vscode';
import type { User } from '../api/schemas/user';
import { factsTooltip } from '../host/factsTooltip';
import { userFacts } from '../host/recordFacts';
import { FolderNode, type FolderTarget } from './folderNode';
import { flags, type TreeNode } from './node';
import { PagedChildren } from './pagedChildren';
import type { TreeServices } from './services';

export class UserNode implements TreeNode {
  readonly id: string;
  readonly name: string;
  readonly record;

  constructor(
    readonly parent: FolderNode<User>,
    readonly user: User,
  ) {
    this.id = `${parent.id}/${user.id}`;
    this.name = user.name ?? user.email ?? user.id;
    this.record = { ...parent.target, kind: 'user', id: user.id } as const;
  }

  item(): vscode.TreeItem {
    const item = new vscode.TreeItem(this.name);
    const invited = this.user.accepted === false ? vscode.l10n.t('invited') : undefined;
    item.description = [this.user.role, invited].filter(Boolean).join(' · ');
    item.iconPath = new vscode.ThemeIcon(this.user.role === 'admin' ? 'shield' : 'person');
    item.contextValue = flags('user', 'record');
    item.accessibilityInformation = {
      label: [vscode.l10n.t('User {0}', this.name), item.description].filter(Boolean).join(', '),
    };
    return item;
  }

  tooltip(): vscode.MarkdownString {
    return factsTooltip(this.name, userFacts(this.user));
  }
}

/** The people of an account. */
export function usersFolder(
  { session }: TreeServices,
  parent: TreeNode,
  target: FolderTarget,
): FolderNode<User> {
  return new FolderNode<User>(
    parent,
    { kind: 'users', label: vscode.l10n.t('Users'), icon: 'account' },
    target,
    folder =>
      new PagedChildren(
        async (options, per_page) =>
          (await session.client(target.connectionId)).users.list(
            target.accountId,
            { per_page },
            options,
          ),
        user => new UserNode(folder, user),
        vscode.l10n.t('No users'),
      ),
  );
}
