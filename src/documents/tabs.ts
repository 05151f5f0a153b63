import * as vscode from 'vscode';

/** What a tab shows: a document, or two side by side. */
export function urisOf({ input }: vscode.Tab): vscode.Uri[] {
  if (input instanceof vscode.TabInputText) return [input.uri];
  return input instanceof vscode.TabInputTextDiff ? [input.original, input.modified] : [];
}

/** The open tabs that show a document of which this is true. */
export function tabsWith(fits: (uri: vscode.Uri) => boolean): vscode.Tab[] {
  return vscode.window.tabGroups.all.flatMap(({ tabs }) =>
    tabs.filter(tab => urisOf(tab).some(fits)),
  );
}

export async function closeTabsWith(fits: (uri: vscode.Uri) => boolean): Promise<void> {
  const tabs = tabsWith(fits);
  if (tabs.length > 0) await vscode.window.tabGroups.close(tabs, true);
}

/**
 * Where a document opens that is to stand beside what is in front: where it is open already, among
 * its like if those are in front, else beside; in front if there is nothing.
 */
export function columnFor(uri: vscode.Uri): vscode.ViewColumn {
  const [open] = tabsWith(other => other.toString() === uri.toString());
  if (open) return open.group.viewColumn;
  const { activeTab } = vscode.window.tabGroups.activeTabGroup;
  const isAlike = activeTab && urisOf(activeTab).some(({ scheme }) => scheme === uri.scheme);
  return !activeTab || isAlike ? vscode.ViewColumn.Active : vscode.ViewColumn.Beside;
}
