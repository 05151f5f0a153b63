import * as vscode from 'vscode';
import type { Tag } from '../api/schemas/tag';
import type { CallScope, TagRef } from '../core/refs';
import { factsTooltip } from '../host/factsTooltip';
import { tagSwatch } from '../host/tagSwatch';
import { FolderNode, type FolderTarget } from './folderNode';
import { flags, type TreeNode } from './node';
import { PagedChildren } from './pagedChildren';
import type { TreeServices } from './services';

export class TagNode implements TreeNode {
  readonly id: string;
  readonly name: string;
  readonly target: TagRef & CallScope;
  readonly record;

  constructor(
    readonly parent: FolderNode<Tag>,
    readonly tag: Tag,
  ) {
    const { connectionId, accountId, companyId } = parent.target;
    this.id = `${parent.id}/${tag.id}`;
    this.name = tag.name;
    this.target = {
      connectionId,
      accountId,
      companyId,
      tagId: tag.id,
      tagName: tag.name,
      label: tag.name,
    };
    this.record = { ...this.target, kind: 'tag', id: tag.id } as const;
  }

  item(): vscode.TreeItem {
    const item = new vscode.TreeItem(this.name);
    const disabled = this.tag.status === 'disabled';
    item.description = disabled ? vscode.l10n.t('disabled') : undefined;
    item.iconPath = tagSwatch(this.tag.background_color ?? this.tag.color);
    item.contextValue = flags('tag', 'callScope', 'record', disabled ? 'disabled' : 'enabled');
    item.accessibilityInformation = {
      label: [vscode.l10n.t('Tag {0}', this.name), item.description].filter(Boolean).join(', '),
    };
    return item;
  }

  tooltip(): vscode.MarkdownString {
    const { id, tag_level, color, status, created_at } = this.tag;
    return factsTooltip(this.name, [
      [vscode.l10n.t('Tag'), id],
      [vscode.l10n.t('Level'), tag_level],
      [vscode.l10n.t('Color'), color],
      [vscode.l10n.t('Status'), status],
      [vscode.l10n.t('Created'), created_at],
    ]);
  }
}

/** The tags of a company, or those of the account as a whole. */
export function tagsFolder(
  { session }: TreeServices,
  parent: TreeNode,
  target: FolderTarget,
): FolderNode<Tag> {
  const { companyId, accountId, connectionId } = target;
  return new FolderNode<Tag>(
    parent,
    {
      kind: 'tags',
      label: companyId ? vscode.l10n.t('Tags') : vscode.l10n.t('Account tags'),
      icon: 'tag',
      flags: [companyId ? 'companyTags' : 'accountTags'],
    },
    target,
    folder =>
      new PagedChildren(
        async (options, per_page) => {
          const client = await session.client(connectionId);
          // CallRail refuses `tag_level=account` together with a company.
          const filter = companyId
            ? ({ company_id: companyId, tag_level: 'company' } as const)
            : ({ tag_level: 'account' } as const);
          return client.tags.list(
            accountId,
            { ...filter, per_page, sort: 'name', order: 'asc' },
            options,
          );
        },
        tag => new TagNode(folder, tag),
        vscode.l10n.t('No tags'),
      ),
  );
}
