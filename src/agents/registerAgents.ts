import * as vscode from 'vscode';
import type { App } from '../app';
import { EditorTools } from './editorTools';
import { McpServers } from './mcpServers';

/** Offers what agents can do: the tools to the editor's own, and the MCP server where it is wanted. */
export function registerAgents(
  app: App,
  { extension }: vscode.ExtensionContext,
): vscode.Disposable {
  const { contributes, version } = extension.packageJSON as Manifest;
  const tools = new EditorTools(app);
  // The copy that other programs run follows an update of the extension.
  void import('../host/mcpProgram')
    .then(({ refreshMcpProgram }) => refreshMcpProgram(app))
    .catch((error: unknown) =>
      app.log.warn(`The MCP server could not be renewed: ${String(error)}`),
    );
  const servers = new McpServers(app.session, extension.extensionUri, version);
  return vscode.Disposable.from(
    servers,
    ...contributes.languageModelTools.map(({ name }) =>
      vscode.lm.registerTool(name, tools.tool(name)),
    ),
    vscode.lm.registerMcpServerDefinitionProvider('callrail.mcp', servers),
  );
}

interface Manifest {
  version: string;
  contributes: { languageModelTools: { name: string }[] };
}
