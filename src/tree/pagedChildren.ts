import { PagedList, type FirstPage } from '../core/pagedList';
import type { RequestOptions } from '../api/send';
import { LoadMoreNode } from './loadMoreNode';
import { MessageNode } from './messageNode';
import type { TreeNode } from './node';

/** The records of one list as nodes. Lists are never cut silently: the last line loads more. */
export class PagedChildren<T extends { id: string }> {
  readonly #list: PagedList<T>;
  /** One node a record as long as it is loaded, so that loading more keeps what is below. */
  readonly #nodes = new WeakMap<T, TreeNode>();

  constructor(
    first: FirstPage<T>,
    private readonly node: (item: T) => TreeNode,
    private readonly empty: string,
  ) {
    this.#list = new PagedList(first);
  }

  /** Nodes of what is loaded; loads the first page when nothing is, or all anew when `fresh`. */
  async nodes(parent: TreeNode | undefined, options: RequestOptions): Promise<TreeNode[]> {
    await this.#list.load(options);
    const nodes = this.#list.items.map(item => this.#nodeOf(item));
    if (nodes.length === 0) return [new MessageNode(parent, { label: this.empty, icon: 'info' })];
    return this.#list.hasMore ? [...nodes, new LoadMoreNode(parent, this.#list)] : nodes;
  }

  #nodeOf(item: T): TreeNode {
    const node = this.#nodes.get(item) ?? this.node(item);
    this.#nodes.set(item, node);
    return node;
  }
}
