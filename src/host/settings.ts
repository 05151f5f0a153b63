import * as vscode from 'vscode';
import { dateRanges, type DateRange } from '../api/resources/callQuery';
import type { Endpoints } from '../api/send';

/** The extension's settings, read when asked for, so that a change holds at once. */

/** Severities by the name of a rule. */
export type SeverityByRule = Readonly<Record<string, unknown>>;

const section = 'callrail';
const configuration = () => vscode.workspace.getConfiguration(section);

/** Where the key goes. Application scope: a workspace cannot redirect it. */
export function endpoints(): Endpoints {
  return {
    gatewayUrl: configuration().get('gatewayUrl', 'https://gateway.maton.ai'),
    controlUrl: configuration().get('controlUrl', 'https://ctrl.maton.ai'),
  };
}

/** Hosts, besides CallRail's own, that recordings may be fetched from. */
export function recordingHosts(): readonly string[] {
  return configuration().get<string[]>('recordingHosts', []);
}

/** The range that the Calls view begins with. */
export function defaultRange(): DateRange {
  const name = configuration().get<string>('calls.defaultRange', 'recent');
  return dateRanges.find(range => range === name) ?? 'recent';
}

/** Whether exported CSV files begin with a byte order mark. */
export function byteOrderMark(): boolean {
  return configuration().get('export.byteOrderMark', false);
}

/** Whether a record that is edited as a file is shown as a diff, and asked for, before it is saved. */
export function confirmSave(): boolean {
  return configuration().get('files.confirmSave', true);
}

/** Whether ids of CallRail are links in a file, or in the terminal where there is none. */
export function idLinks(resource?: vscode.Uri): boolean {
  return vscode.workspace.getConfiguration(section, resource).get('ids.links', true);
}

/** Whether an id of CallRail shows a card of its record. */
export function idCards(resource?: vscode.Uri): boolean {
  return vscode.workspace.getConfiguration(section, resource).get('ids.hover', true);
}

/** How loudly each rule's findings are told in a file, whatever a hand has written; none when off. */
export function diagnosticSeverities(resource: vscode.Uri): SeverityByRule {
  const settings = vscode.workspace.getConfiguration(section, resource);
  if (!settings.get<boolean>('diagnostics.enabled', true)) return {};
  return settings.get<SeverityByRule>('diagnostics.severity', {});
}

/** Whether personal data are masked in what agents are told. */
export function redactForAgents(): boolean {
  return configuration().get('agents.redact', true);
}

/** Whether the editor is offered the MCP server, and whether that only reads. */
export function mcpServer(): { enabled: boolean; readOnly: boolean } {
  return {
    enabled: configuration().get('mcp.enabled', false),
    readOnly: configuration().get('mcp.readOnly', true),
  };
}

/** Calls when the setting that offers the MCP server, or what it may do, has changed. */
export function onDidChangeMcp(listener: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration(event => {
    if (event.affectsConfiguration('callrail.mcp') || event.affectsConfiguration('callrail.agents'))
      listener();
  });
}

/** One level of the settings, and what it holds of the saved searches, whatever a hand has written. */
export interface SearchList {
  /** Unique, and the same after a change: `user`, `workspace`, or `folder` with its address. */
  id: string;
  folder?: vscode.WorkspaceFolder;
  target: vscode.ConfigurationTarget;
  value: unknown;
}

/** The levels that can hold saved searches in this window: folders, workspace, user. */
export function searchLists(): SearchList[] {
  const { workspaceFile, workspaceFolders = [] } = vscode.workspace;
  const read = (folder?: vscode.WorkspaceFolder) =>
    vscode.workspace.getConfiguration(section, folder).inspect<unknown>('savedSearches');
  const { Global, Workspace, WorkspaceFolder } = vscode.ConfigurationTarget;
  const values = read();
  // The settings of a folder that is opened by itself are the workspace's.
  const folders = (workspaceFile ? workspaceFolders : []).map(folder => ({
    id: `folder ${folder.uri.toString()}`,
    folder,
    target: WorkspaceFolder,
    value: read(folder)?.workspaceFolderValue,
  }));
  const workspace = { id: 'workspace', target: Workspace, value: values?.workspaceValue };
  return [
    ...folders,
    ...(workspaceFolders.length > 0 || workspaceFile ? [workspace] : []),
    { id: 'user', target: Global, value: values?.globalValue },
  ];
}

/** Writes a level's saved searches; none at all take the setting out of the file. */
export async function writeSearchList(
  { folder, target }: SearchList,
  searches: readonly unknown[],
): Promise<void> {
  await vscode.workspace
    .getConfiguration(section, folder)
    .update('savedSearches', searches.length > 0 ? searches : undefined, target);
}

/** Calls when the saved searches have changed at any level. */
export function onDidChangeSearchLists(listener: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration(event => {
    if (event.affectsConfiguration('callrail.savedSearches')) listener();
  });
}

/** Calls when a setting that decides how CallRail is reached has changed. */
export function onDidChangeReach(listener: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration(event => {
    const names = ['callrail.gatewayUrl', 'callrail.controlUrl', 'callrail.recordingHosts', 'http'];
    if (names.some(name => event.affectsConfiguration(name))) listener();
  });
}
