import * as vscode from 'vscode';
import type { PagedList } from '../core/pagedList';
import { flags, type TreeNode } from './node';

/** The last line of an unfinished list: `Load more (100 of 487)`. */
export class LoadMoreNode implements TreeNode {
  readonly id: string;

  constructor(
    readonly parent: TreeNode | undefined,
    readonly list: Pick<PagedList<{ id: string }>, 'items' | 'total' | 'more' | 'all'>,
    /** What it says where it does not count the items that are there. */
    private readonly label?: string,
  ) {
    this.id = `${parent?.id ?? ''}/more`;
  }

  item(): vscode.TreeItem {
    const { items, total } = this.list;
    const label =
      this.label ??
      (total === undefined
        ? vscode.l10n.t('Load more ({0} so far)', items.length)
        : vscode.l10n.t('Load more ({0} of {1})', items.length, total));
    const item = new vscode.TreeItem(label);
    item.iconPath = new vscode.ThemeIcon('ellipsis');
    item.contextValue = flags('more');
    item.command = { command: 'callrail.loadMore', title: label, arguments: [this] };
    return item;
  }
}
