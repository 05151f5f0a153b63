import * as vscode from 'vscode';
import { keepProgram, renewProgram } from '../core/tools/keptProgram';

/** Where the program and what it is made of are, and where they are kept for other programs. */
export interface ProgramPlaces {
  extensionUri: vscode.Uri;
  storageUri: vscode.Uri;
}

/**
 * Keeps a copy of the MCP server where an update of the extension does not move it, since the folder
 * of an extension is named after its version. Gives back the program, `…/mcp/mcp.js`.
 */
export function keepMcpProgram(places: ProgramPlaces): Promise<string> {
  return keepProgram(...foldersOf(places));
}

/** After an update, renews the copy, if there is one. */
export function refreshMcpProgram(places: ProgramPlaces): Promise<void> {
  return renewProgram(...foldersOf(places));
}

function foldersOf({ extensionUri, storageUri }: ProgramPlaces): [from: string, to: string] {
  return [
    vscode.Uri.joinPath(extensionUri, 'dist').fsPath,
    vscode.Uri.joinPath(storageUri, 'mcp').fsPath,
  ];
}
