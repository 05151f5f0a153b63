import * as vscode from 'vscode';
import { isAbort } from '../base/abort';
import { askedBy } from '../base/asker';
import type { TreeNode } from './node';

/** The top of a tree. None at all leaves the view to its welcome text. */
export type Roots = (options: { fresh?: boolean }) => Promise<readonly TreeNode[]>;

/**
 * Shows nodes. Failures become a node with a remedy; a refresh asks anew for one node's children and
 * leaves the others as they are.
 */
export class NodeProvider implements vscode.TreeDataProvider<TreeNode>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<TreeNode | undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  /** The nodes on display, by id: only these can be refreshed one by one. */
  readonly #shown = new Map<string, TreeNode>();
  readonly #stale = new Set<string>();

  constructor(
    private readonly roots: Roots,
    private readonly onFailure: (error: unknown) => void,
  ) {}

  getTreeItem(node: TreeNode): vscode.TreeItem {
    const item = node.item();
    item.id = node.id;
    return item;
  }

  getChildren(node?: TreeNode): Promise<TreeNode[]> {
    return askedBy('tree', () => this.#children(node));
  }

  async #children(node: TreeNode | undefined): Promise<TreeNode[]> {
    const fresh = this.#stale.delete(node?.id ?? '');
    try {
      const children = [
        ...(node ? ((await node.children?.({ fresh })) ?? []) : await this.roots({ fresh })),
      ];
      for (const child of children) this.#shown.set(child.id, child);
      return children;
    } catch (error) {
      if (isAbort(error)) return [];
      this.onFailure(error);
      const { failureNodes } = await import('./failureNodes');
      return failureNodes(node, error);
    }
  }

  getParent(node: TreeNode): TreeNode | undefined {
    return node.parent;
  }

  resolveTreeItem(item: vscode.TreeItem, node: TreeNode): vscode.TreeItem {
    item.tooltip = node.tooltip?.() ?? item.tooltip;
    return item;
  }

  /** The node on display with this id. */
  find(id: string): TreeNode | undefined {
    return this.#shown.get(id);
  }

  /** All nodes on display that fit. */
  filter<T extends TreeNode>(fits: (node: TreeNode) => node is T): T[] {
    return [...this.#shown.values()].filter(fits);
  }

  /** Shows a node (or everything) again; `fresh` asks past the caches for its children. */
  refresh(node?: TreeNode, { fresh = false } = {}): void {
    if (fresh) this.#markStale(node);
    if (!node) this.#shown.clear();
    this.#changed.fire(node);
  }

  dispose(): void {
    this.#changed.dispose();
    this.#shown.clear();
  }

  /** A node and all that is shown below it, so that what is open is read anew as well. */
  #markStale(node: TreeNode | undefined): void {
    this.#stale.add(node?.id ?? '');
    for (const id of this.#shown.keys())
      if (!node || id.startsWith(`${node.id}/`)) this.#stale.add(id);
  }
}
