/** Kinds of configuration by which programs learn of an MCP server. */
export const mcpClients = ['vscode', 'claude-code', 'json'] as const;
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
      return `claude mcp add callrail --env ${keyVariable}="$${keyVariable}" -- node ${quoted(program)}\n`;
    case 'json':
      return json({
        mcpServers: { callrail: { ...server, env: { [keyVariable]: `\${${keyVariable}}` } } },
      });
  }
}

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

function quoted(path: string): string {
  return `'${path.replaceAll(`'`, `'\\''`)}'`;
}
