import * as vscode from 'vscode';
import { recordKinds, type RecordKind, type RecordRef } from '../core/records';
import { documentScheme } from '../contributions';

/** Said in the address of a record of the demo, whose ids must not be asked of anybody else. */
const demoMark = 'demo';

/** `callrail:/connection/account/call/CAL….json?company`: all that finds the record again. */
export function uriOf(
  { kind, connectionId, accountId, id, companyId }: RecordRef,
  mode: 'live' | 'demo',
): vscode.Uri {
  return vscode.Uri.from({
    scheme: documentScheme,
    path: `/${[connectionId, accountId, kind, `${id}.json`].map(encodeURIComponent).join('/')}`,
    query: [companyId, mode === 'demo' ? demoMark : undefined].filter(Boolean).join('&'),
  });
}

/** Undefined for an address that `uriOf` did not make. */
export function recordOf(uri: vscode.Uri): RecordRef | undefined {
  if (uri.scheme !== documentScheme) return undefined;
  const [, connectionId, accountId, kind, file, ...more] = uri.path.split('/').map(decoded);
  if (!connectionId || !accountId || !isRecordKind(kind) || more.length > 0) return undefined;
  // Tools look for files of theirs beside one that is open: `package.json` is no id.
  if (!file || !/^[\w-]*\d[\w-]*\.json$/.test(file)) return undefined;
  const companyId = uri.query.split('&').find(part => part !== demoMark && part !== '');
  return { kind, connectionId, accountId, id: file.slice(0, -'.json'.length), companyId };
}

/** Where the record of an address is: in the user's CallRail, or in the demo. */
export function modeOf(uri: vscode.Uri): 'live' | 'demo' {
  return uri.query.split('&').includes(demoMark) ? 'demo' : 'live';
}

/** Whether the address is that of a folder above records; VS Code asks for those as well. */
export function isFolder(uri: vscode.Uri): boolean {
  return uri.path.split('/').filter(Boolean).length <= 3;
}

function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}

function isRecordKind(kind: string | undefined): kind is RecordKind {
  return recordKinds.some(known => known === kind);
}
