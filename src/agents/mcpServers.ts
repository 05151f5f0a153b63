import * as vscode from 'vscode';
import type { Disposable } from '../base/disposable';
import type { Session } from '../core/session';
import {
  endpoints,
  mcpServer,
  onDidChangeMcp,
  onDidChangeReach,
  redactForAgents,
} from '../host/settings';

/** Offers the MCP server to the editor, for agents that know MCP servers only. Off unless set. */
export class McpServers
  implements vscode.McpServerDefinitionProvider<vscode.McpStdioServerDefinition>, Disposable
{
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChangeMcpServerDefinitions = this.#changed.event;
  readonly #subscriptions: Disposable[];
  /** Counts the keys, and changes between live and demo. */
  #keys = 0;

  constructor(
    private readonly session: Session,
    private readonly extension: vscode.Uri,
    private readonly version: string,
  ) {
    this.#subscriptions = [
      onDidChangeMcp(() => this.#changed.fire()),
      onDidChangeReach(() => this.#changed.fire()),
      session.onDidChange(() => {
        this.#keys++;
        this.#changed.fire();
      }),
    ];
  }

  provideMcpServerDefinitions(): vscode.McpStdioServerDefinition[] {
    const { enabled, readOnly } = mcpServer();
    if (!enabled) return [];
    const program = vscode.Uri.joinPath(this.extension, 'dist', 'mcp.js').fsPath;
    const { gatewayUrl, controlUrl } = endpoints();
    const environment = {
      // Desktop VS Code is no Node unless told so; elsewhere this says nothing.
      ELECTRON_RUN_AS_NODE: '1',
      CALLRAIL_GATEWAY_URL: gatewayUrl,
      CALLRAIL_CONTROL_URL: controlUrl,
      CALLRAIL_READ_ONLY: String(readOnly),
      CALLRAIL_REDACT: String(redactForAgents()),
    };
    const demo = this.session.mode === 'demo' ? ['--demo'] : [];
    return [
      new vscode.McpStdioServerDefinition(
        'CallRail',
        process.execPath,
        [program, ...demo],
        environment,
        // A server that runs has the old key: another version has the editor start it anew.
        `${this.version}+${this.#keys}`,
      ),
    ];
  }

  /** The key is handed over here alone, when the server is about to start. */
  async resolveMcpServerDefinition(
    offered: vscode.McpStdioServerDefinition,
  ): Promise<vscode.McpStdioServerDefinition> {
    // An editor that has just begun may start it before the key has been read.
    await this.session.restored;
    const { credentials } = this.session;
    // Without a key its tools say what is missing, which helps more than a server that is not there.
    if (credentials?.mode !== 'live') return offered;
    const { label, command, args, version } = offered;
    const env = { ...offered.env, MATON_API_KEY: credentials.key };
    // The one that was offered stays without it.
    return new vscode.McpStdioServerDefinition(label, command, args, env, version);
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#changed.dispose();
  }
}
