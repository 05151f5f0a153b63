/** Kinds of configuration by which programs learn of an MCP server. */
export const mcpClients = ['vscode', 'claude-code', 'cursor', 'claude-desktop'] as const;
export type McpClient = (typeof mcpClients)[number];

const keyVariable = 'MATON_API_KEY';

/**
 * What tells a program of the server: `node program`, reading only, with the key from wherever that
 * program keeps secrets. The key itself is never in it.
 */
export function mcpConfiguration(client: McpClient, program: string): string {
  const server = { command: 'node', args: [program] };
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
        servers: {
          callrail: { type: 'stdio', ...server, env: { [keyVariable]: '${input:maton-api-key}' } },
        },
      });
    case 'claude-code':
      // In single quotes: that program reads the variable itself, and stores its name alone.
      return `claude mcp add callrail --env '${keyVariable}=\${${keyVariable}}' -- node ${quoted(program)}\n`;
    case 'cursor':
      return servers({ ...server, env: { [keyVariable]: `\${env:${keyVariable}}` } });
    case 'claude-desktop':
      // It reads no variables: whoever uses it writes the key here.
      return servers({ ...server, env: { [keyVariable]: '' } });
  }
}

function servers(callrail: object): string {
  return json({ mcpServers: { callrail } });
}

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

function quoted(path: string): string {
  return `'${path.replaceAll(`'`, `'\\''`)}'`;
}
