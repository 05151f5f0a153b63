import * as vscode from 'vscode';
import type { Notification } from '../api/schemas/notification';
import { factsTooltip } from '../host/factsTooltip';
import { FolderNode, type FolderTarget } from './folderNode';
import { flags, type TreeNode } from './node';
import { PagedChildren } from './pagedChildren';
import type { TreeServices } from './services';

/** Who is told of which calls, and how. */
export class NotificationNode implements TreeNode {
  readonly id: string;
  readonly name: string;
  readonly record;

  constructor(
    readonly parent: FolderNode<Notification>,
    readonly notification: Notification,
  ) {
    this.id = `${parent.id}/${notification.id}`;
    this.name = notification.name ?? notification.email ?? notification.id;
    this.record = { ...parent.target, kind: 'notification', id: notification.id } as const;
  }

  item(): vscode.TreeItem {
    const item = new vscode.TreeItem(this.name);
    item.description = this.notification.alert_type ?? undefined;
    item.iconPath = new vscode.ThemeIcon('bell');
    item.contextValue = flags('notification', 'record');
    item.accessibilityInformation = { label: vscode.l10n.t('Notification {0}', this.name) };
    return item;
  }

  tooltip(): vscode.MarkdownString {
    const { id, user_id, email, alert_type, send_email, send_push, send_desktop, sms_enabled } =
      this.notification;
    const ways = { email: send_email, push: send_push, desktop: send_desktop, SMS: sms_enabled };
    const used = Object.entries(ways).flatMap(([name, on]) => (on ? [name] : []));
    return factsTooltip(this.name, [
      [vscode.l10n.t('Notification'), id],
      [vscode.l10n.t('User'), user_id ?? email],
      [vscode.l10n.t('About'), alert_type],
      [vscode.l10n.t('Sent by'), used.join(', ')],
    ]);
  }
}

export function notificationsFolder(
  { session }: TreeServices,
  parent: TreeNode,
  target: FolderTarget,
): FolderNode<Notification> {
  return new FolderNode<Notification>(
    parent,
    { kind: 'notifications', label: vscode.l10n.t('Notifications'), icon: 'bell' },
    target,
    folder =>
      new PagedChildren(
        async (options, per_page) =>
          (await session.client(target.connectionId)).notifications.list(
            target.accountId,
            { per_page },
            options,
          ),
        notification => new NotificationNode(folder, notification),
        vscode.l10n.t('No notifications'),
      ),
  );
}
