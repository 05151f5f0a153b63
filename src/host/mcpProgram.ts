import * as vscode from 'vscode';

/** Where the program and what it is made of are, and where they are kept for other programs. */
export interface ProgramPlaces {
  extensionUri: vscode.Uri;
  storageUri: vscode.Uri;
}

/**
 * Keeps a copy of the MCP server where an update of the extension does not move it, since the folder
 * of an extension is named after its version. Gives back the program, `…/mcp/mcp.js`.
 */
export async function keepMcpProgram(places: ProgramPlaces): Promise<vscode.Uri> {
  const { from, to } = foldersOf(places);
  const { fs } = vscode.workspace;
  // Chunks of another version would stay behind, and be run by nobody.
  await fs.delete(to, { recursive: true }).then(undefined, () => undefined);
  await fs.copy(vscode.Uri.joinPath(from, 'chunks'), vscode.Uri.joinPath(to, 'chunks'));
  await fs.copy(vscode.Uri.joinPath(from, 'mcp.js'), vscode.Uri.joinPath(to, 'mcp.js'));
  const manifest = { private: true, type: 'module', source: from.path };
  await fs.writeFile(markOf(to), Buffer.from(JSON.stringify(manifest)));
  return vscode.Uri.joinPath(to, 'mcp.js');
}

/** After an update, renews the copy, if there is one. */
export async function refreshMcpProgram(places: ProgramPlaces): Promise<void> {
  const { from, to } = foldersOf(places);
  const mark = await vscode.workspace.fs.readFile(markOf(to)).then(
    bytes => Buffer.from(bytes).toString(),
    () => undefined,
  );
  if (mark !== undefined && !mark.includes(JSON.stringify(from.path))) await keepMcpProgram(places);
}

function foldersOf({ extensionUri, storageUri }: ProgramPlaces) {
  return {
    from: vscode.Uri.joinPath(extensionUri, 'dist'),
    to: vscode.Uri.joinPath(storageUri, 'mcp'),
  };
}

/** Says that the files are modules, and of which version they are. */
function markOf(folder: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(folder, 'package.json');
}
