import * as vscode from 'vscode';
import { viewIds } from '../contributions';
import type { SavedSearches } from '../host/savedSearches';
import type { TreeNode } from './node';
import { SavedSearchNode } from './savedSearchNode';

/** What a tree calls that which is dragged within it. */
const mime = `application/vnd.code.tree.${viewIds.calls}`.toLowerCase();

/** Lets saved searches be put in order by dragging one onto another of the same settings. */
export function dropsOf(searches: SavedSearches): vscode.TreeDragAndDropController<TreeNode> {
  return {
    dragMimeTypes: [mime],
    dropMimeTypes: [mime],
    handleDrag(nodes, data) {
      const [node] = nodes;
      if (node instanceof SavedSearchNode)
        data.set(mime, new vscode.DataTransferItem(node.search.id));
    },
    async handleDrop(target, data) {
      const dragged = searches.all.find(({ id }) => id === data.get(mime)?.value);
      if (!dragged || !(target instanceof SavedSearchNode)) return;
      const { list, place } = target.search;
      if (list.id === dragged.list.id) await searches.move(dragged, place);
    },
  };
}
