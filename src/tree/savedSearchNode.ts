import * as vscode from 'vscode';
import { factsTooltip } from '../host/factsTooltip';
import { levelName } from '../host/levelName';
import type { PlacedSearch, SavedSearches } from '../host/savedSearches';
import { flags, type TreeNode } from './node';

/** Says what is wrong with a query, in a sentence; undefined when it can be asked. */
type Check = (query: string) => string | undefined;

/** The saved searches, at the top of the calls. */
export class SavedSearchesNode implements TreeNode {
  readonly id = 'saved';
  readonly parent = undefined;

  constructor(private readonly searches: SavedSearches) {}

  item(): vscode.TreeItem {
    const label = vscode.l10n.t('Saved Searches');
    const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Expanded);
    item.iconPath = new vscode.ThemeIcon('bookmark');
    item.contextValue = flags('savedSearches');
    return item;
  }

  async children(): Promise<readonly TreeNode[]> {
    const [{ parseQuery }, { problemSentence }] = await Promise.all([
      import('../core/query/parseQuery'),
      import('../host/queryWords'),
    ]);
    const check: Check = query => {
      const [first] = parseQuery(query, Date.now()).problems;
      return first && problemSentence(first);
    };
    const { all } = this.searches;
    const levels = new Set(all.map(({ list }) => list.id));
    return all.map(search => new SavedSearchNode(this, search, check, levels.size > 1));
  }
}

/** A saved search; a click shows its calls. */
export class SavedSearchNode implements TreeNode {
  readonly id: string;
  readonly name: string;

  constructor(
    readonly parent: SavedSearchesNode,
    readonly search: PlacedSearch,
    private readonly check: Check,
    /** Searches of several levels stand together. */
    private readonly withLevel: boolean,
  ) {
    this.id = `${parent.id}/${search.id}`;
    this.name = search.name;
  }

  item(): vscode.TreeItem {
    const { name, query, place, isLast } = this.search;
    const item = new vscode.TreeItem(name);
    const problem = this.check(query);
    const level = this.withLevel ? levelName(this.search.list) : undefined;
    item.description = [query || vscode.l10n.t('every call'), level].filter(Boolean).join(' · ');
    item.iconPath = problem
      ? new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'))
      : new vscode.ThemeIcon('search');
    item.contextValue = flags('savedSearch', place > 0 && 'notFirst', !isLast && 'notLast');
    item.command = {
      command: 'callrail.runSearch',
      title: vscode.l10n.t('Show Saved Search'),
      arguments: [this],
    };
    item.accessibilityInformation = {
      label: [vscode.l10n.t('Saved search {0}', name), query, level, problem]
        .filter(Boolean)
        .join(', '),
    };
    return item;
  }

  tooltip(): vscode.MarkdownString {
    const { name, query } = this.search;
    return factsTooltip(name, [
      [vscode.l10n.t('Query'), query || vscode.l10n.t('every call')],
      [vscode.l10n.t('Problem'), this.check(query)],
      [vscode.l10n.t('Saved in'), levelName(this.search.list)],
    ]);
  }
}
