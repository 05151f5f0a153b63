import * as vscode from 'vscode';
import type { RequestOptions } from '../api/send';
import type { AccountRef } from '../core/refs';
import type { CompanyId } from '../api/schemas/ids';
import { flags, type TreeNode } from './node';
import type { PagedChildren } from './pagedChildren';

export type FolderTarget = AccountRef & { companyId?: CompanyId };

/** One list of records below an account or a company: its trackers, tags, users… */
export class FolderNode<T extends { id: string }> implements TreeNode {
  readonly id: string;
  readonly pages: PagedChildren<T>;

  constructor(
    readonly parent: TreeNode,
    readonly folder: {
      /** Last part of the id, and a flag: `tags`. */
      kind: string;
      label: string;
      icon: string;
      flags?: string[];
    },
    readonly target: FolderTarget,
    list: (parent: FolderNode<T>) => PagedChildren<T>,
  ) {
    this.id = `${parent.id}/${folder.kind}`;
    this.pages = list(this);
  }

  item(): vscode.TreeItem {
    const { label, icon, kind } = this.folder;
    const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Collapsed);
    item.iconPath = new vscode.ThemeIcon(icon);
    item.contextValue = flags('folder', kind, ...(this.folder.flags ?? []));
    return item;
  }

  children(options: RequestOptions): Promise<readonly TreeNode[]> {
    return this.pages.nodes(this, options);
  }
}
