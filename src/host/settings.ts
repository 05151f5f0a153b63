import * as vscode from 'vscode';
import { dateRanges, type DateRange } from '../api/resources/callQuery';
import type { Endpoints } from '../api/send';

/** The extension's settings, read when asked for, so that a change holds at once. */

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

/** What the setting of saved searches holds, whatever a hand may have written there. */
export function savedSearchesSetting(): unknown {
  return configuration().get<unknown>('savedSearches', []);
}

/** Calls when a setting that decides how CallRail is reached has changed. */
export function onDidChangeReach(listener: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration(event => {
    const names = ['callrail.gatewayUrl', 'callrail.controlUrl', 'callrail.recordingHosts', 'http'];
    if (names.some(name => event.affectsConfiguration(name))) listener();
  });
}
