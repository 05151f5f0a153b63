import type * as vscode from 'vscode';
import type { RequestOptions } from '../api/send';

/** An entry of a tree that renders and lists itself. The provider knows no domain. */
export interface TreeNode {
  /** Unique in its tree and the same after a refresh, so that expansion and selection survive. */
  readonly id: string;
  readonly parent: TreeNode | undefined;
  item(): vscode.TreeItem;
  /** Absent for a leaf. `fresh` asks past the caches. */
  children?(options: RequestOptions): Promise<readonly TreeNode[]>;
  /** What is shown on hover, made only then. Text from CallRail goes in as text, never trusted. */
  tooltip?(): vscode.MarkdownString | string;
}

/** Context value of a node: flags, matched in the manifest by `viewItem =~ /\bflag\b/`. */
export function flags(...names: (string | false | null | undefined)[]): string {
  return names.filter(name => name).join(' ');
}
