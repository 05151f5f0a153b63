import type { Endpoints } from '../../api/send';

/** Kinds of configuration by which programs learn of an MCP server. */
export const mcpClients = ['vscode', 'claude-code', 'cursor', 'claude-desktop'] as const;
export type McpClient = (typeof mcpClients)[number];

/** What reads a line that is typed: each has quotation marks of its own. */
export type Shell = 'sh' | 'powershell' | 'cmd';

export interface McpProgram {
  /** The path of `mcp.js`. */
  path: string;
  /** Where the key is meant for: it is to go nowhere else. */
  endpoints: Endpoints;
  /** Of the terminal that a line is pasted to. */
  shell: Shell;
}

/** Where the server takes the key unless told; see `docs/agents.md`. */
export const usualEndpoints: Endpoints = {
  gatewayUrl: 'https://gateway.maton.ai',
  controlUrl: 'https://ctrl.maton.ai',
};

const keyVariable = 'MATON_API_KEY';

/**
 * What tells a program of the server: `node path`, reading only, with the key from wherever that
 * program keeps secrets. The key itself is never in it.
 */
export function mcpConfiguration(
  client: McpClient,
  { path, endpoints, shell }: McpProgram,
): string {
  const environment = (key: string) => ({ [keyVariable]: key, ...placesOf(endpoints) });
  const server = (key: string) => ({ command: 'node', args: [path], env: environment(key) });
  switch (client) {
    case 'vscode':
      return json({
        inputs: [
          {
            type: 'promptString',
            id: 'maton-api-key',
            description: 'Maton API key',
            password: true,
          },
        ],
        servers: { callrail: { type: 'stdio', ...server('${input:maton-api-key}') } },
      });
    case 'claude-code': {
      // Quoted, so that no shell puts the key in: that program reads the variable itself.
      const variables = Object.entries(environment(`\${${keyVariable}}`)).map(
        ([name, value]) => `--env ${quoted(`${name}=${value}`, shell)}`,
      );
      return `claude mcp add callrail ${variables.join(' ')} -- node ${quoted(path, shell)}\n`;
    }
    case 'cursor':
      return servers(server(`\${env:${keyVariable}}`));
    case 'claude-desktop':
      // It reads no variables: whoever uses it writes the key here.
      return servers(server(''));
  }
}

/** The shell behind a path such as that of a terminal; where nobody knows, that of most systems. */
export function shellAt(path: string): Shell {
  if (/\bcmd(\.exe)?$/i.test(path)) return 'cmd';
  return /\b(pwsh|powershell)(-preview)?(\.exe)?$/i.test(path) ? 'powershell' : 'sh';
}

/** The variables that say where CallRail is reached, where that is elsewhere than usual. */
function placesOf({ gatewayUrl, controlUrl }: Endpoints): Record<string, string> {
  return {
    ...(gatewayUrl !== usualEndpoints.gatewayUrl && { CALLRAIL_GATEWAY_URL: gatewayUrl }),
    ...(controlUrl !== usualEndpoints.controlUrl && { CALLRAIL_CONTROL_URL: controlUrl }),
  };
}

function servers(callrail: object): string {
  return json({ mcpServers: { callrail } });
}

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

function quoted(text: string, shell: Shell): string {
  switch (shell) {
    case 'sh':
      return `'${text.replaceAll(`'`, `'\\''`)}'`;
    case 'powershell':
      return `'${text.replaceAll(`'`, `''`)}'`;
    case 'cmd':
      // Neither a path nor an address has such marks within.
      return `"${text}"`;
  }
}
