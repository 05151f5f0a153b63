import * as vscode from 'vscode';
import type { Page } from '../api/pagination';
import type { RequestOptions } from '../api/send';
import { MessageNode } from './messageNode';
import type { TreeNode } from './node';

/**
 * Keeps the pages of one list that have been loaded, and loads the next when asked. Lists are never
 * cut silently: what is missing is counted in the node that loads more.
 */
export class PagedChildren<T extends object> {
  #pages: Page<T>[] = [];
  /** One node a record as long as it is loaded, so that loading more keeps what is below. */
  readonly #nodes = new WeakMap<T, TreeNode>();

  constructor(
    private readonly first: (options: RequestOptions) => Promise<Page<T>>,
    private readonly node: (item: T) => TreeNode,
    private readonly empty: string,
  ) {}

  /** How many records there are: loaded, or as CallRail counted them. */
  get total(): number | undefined {
    return this.#pages[0] && (this.#pages[0].total ?? this.items.length);
  }

  get items(): T[] {
    return this.#pages.flatMap(page => page.items);
  }

  /** Nodes of what is loaded; loads the first page when nothing is, or all anew when `fresh`. */
  async nodes(parent: TreeNode | undefined, options: RequestOptions): Promise<TreeNode[]> {
    if (this.#pages.length === 0 || options.fresh) await this.#load(options);
    // What is added meanwhile pushes records to the next page, where they come again.
    const byId = new Map(this.items.map(item => [this.#nodeOf(item).id, this.#nodeOf(item)]));
    const nodes = [...byId.values()];
    if (nodes.length === 0) return [new MessageNode(parent, { label: this.empty, icon: 'info' })];
    return this.#pages.at(-1)?.hasMore ? [...nodes, this.#moreNode(parent)] : nodes;
  }

  /** Loads the page after the last; the parent has to be refreshed to show it. */
  async more(options: RequestOptions = {}): Promise<void> {
    const next = await this.#pages.at(-1)?.next(options);
    if (next) this.#pages.push(next);
  }

  #nodeOf(item: T): TreeNode {
    const node = this.#nodes.get(item) ?? this.node(item);
    this.#nodes.set(item, node);
    return node;
  }

  #moreNode(parent: TreeNode | undefined): LoadMoreNode {
    return new LoadMoreNode(parent, this.items.length, this.total, () => this.more());
  }

  /** As many pages as were shown before, so that a refresh does not shorten the list. */
  async #load(options: RequestOptions): Promise<void> {
    const wanted = Math.max(1, this.#pages.length);
    const pages = [await this.first(options)];
    while (pages.length < wanted) {
      const next = await pages.at(-1)?.next(options);
      if (!next) break;
      pages.push(next);
    }
    this.#pages = pages;
  }
}

/** The last line of an unfinished list: `Load more (100 of 487)`. */
export class LoadMoreNode implements TreeNode {
  readonly id: string;

  constructor(
    readonly parent: TreeNode | undefined,
    private readonly loaded: number,
    private readonly total: number | undefined,
    readonly load: () => Promise<void>,
  ) {
    this.id = `${parent?.id ?? ''}/more`;
  }

  item(): vscode.TreeItem {
    const label =
      this.total === undefined
        ? vscode.l10n.t('Load more ({0} so far)', this.loaded)
        : vscode.l10n.t('Load more ({0} of {1})', this.loaded, this.total);
    const item = new vscode.TreeItem(label);
    item.iconPath = new vscode.ThemeIcon('ellipsis');
    item.contextValue = 'more';
    item.command = { command: 'callrail.loadMore', title: label, arguments: [this] };
    return item;
  }
}
