import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  mcpClients,
  mcpConfiguration,
  shellAt,
  usualEndpoints,
  type McpClient,
  type McpProgram,
} from '../../../../src/core/tools/mcpConfiguration';

const path = "/home/o'brien/Code Storage/mcp/mcp.js";
const elsewhere = { gatewayUrl: 'https://gate.example', controlUrl: 'https://ctrl.example/x' };

const text = (client: McpClient, program: Partial<McpProgram> = {}) =>
  mcpConfiguration(client, { path, endpoints: usualEndpoints, shell: 'sh', ...program });
const parsed = (client: McpClient, program?: Partial<McpProgram>): unknown =>
  JSON.parse(text(client, program));

/** The arguments that a program gets of a line. */
function argumentsOf(line: string): string[] {
  const script = `claude() { printf '%s\\0' "$@"; }; ${line}`;
  const env = { PATH: process.env.PATH, MATON_API_KEY: 'the key' };
  const out = execFileSync('sh', ['-c', script], { env, encoding: 'utf8' });
  return out.split('\0').slice(0, -1);
}

describe('The configuration of the MCP server', () => {
  it('has VS Code ask for the key', () => {
    assert.deepEqual(parsed('vscode'), {
      inputs: [
        { type: 'promptString', id: 'maton-api-key', description: 'Maton API key', password: true },
      ],
      servers: {
        callrail: {
          type: 'stdio',
          command: 'node',
          args: [path],
          env: { MATON_API_KEY: '${input:maton-api-key}' },
        },
      },
    });
  });

  it('has Cursor and Windsurf read the variable', () => {
    const env = { MATON_API_KEY: '${env:MATON_API_KEY}' };
    assert.deepEqual(parsed('cursor'), {
      mcpServers: { callrail: { command: 'node', args: [path], env } },
    });
  });

  it('leaves a place for the key to Claude Desktop', () => {
    assert.deepEqual(parsed('claude-desktop'), {
      mcpServers: { callrail: { command: 'node', args: [path], env: { MATON_API_KEY: '' } } },
    });
  });

  it('is a line for Claude Code, in which no shell puts the key', () => {
    assert.deepEqual(argumentsOf(text('claude-code')), [
      ...['mcp', 'add', 'callrail', '--env', 'MATON_API_KEY=${MATON_API_KEY}'],
      ...['--', 'node', path],
    ]);
  });

  it('is quoted as the shell of the terminal takes it', () => {
    assert.equal(
      text('claude-code', { path: "C:\\Users\\O'Brien\\mcp.js", shell: 'powershell' }),
      "claude mcp add callrail --env 'MATON_API_KEY=${MATON_API_KEY}' -- node 'C:\\Users\\O''Brien\\mcp.js'\n",
    );
    assert.equal(
      text('claude-code', { path: "C:\\Users\\O'Brien\\mcp.js", shell: 'cmd' }),
      'claude mcp add callrail --env "MATON_API_KEY=${MATON_API_KEY}" -- node "C:\\Users\\O\'Brien\\mcp.js"\n',
    );
  });

  it('sends the key where the settings do, and names no usual place', () => {
    const own = {
      CALLRAIL_GATEWAY_URL: 'https://gate.example',
      CALLRAIL_CONTROL_URL: 'https://ctrl.example/x',
    };
    for (const client of mcpClients) {
      assert.doesNotMatch(text(client), /CALLRAIL_/);
      if (client === 'claude-code') continue;
      const { servers, mcpServers } = parsed(client, { endpoints: elsewhere }) as Record<
        'servers' | 'mcpServers',
        { callrail: { env: Record<string, string> } } | undefined
      >;
      const { MATON_API_KEY, ...env } = (servers ?? mcpServers)?.callrail.env ?? {};
      assert.notEqual(MATON_API_KEY, undefined);
      assert.deepEqual(env, own);
    }
    const line = argumentsOf(text('claude-code', { endpoints: elsewhere }));
    for (const [name, value] of Object.entries(own)) {
      const place = line.indexOf(`${name}=${value}`);
      assert.equal(line[place - 1], '--env');
    }
    const endpoints = { ...usualEndpoints, controlUrl: elsewhere.controlUrl };
    assert.doesNotMatch(text('cursor', { endpoints }), /CALLRAIL_GATEWAY_URL/);
  });

  it('knows a shell by its path', () => {
    for (const [path, shell] of [
      ['/bin/zsh', 'sh'],
      ['C:\\Program Files\\Git\\bin\\bash.exe', 'sh'],
      ['C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe', 'powershell'],
      ['/usr/bin/pwsh', 'powershell'],
      ['C:\\WINDOWS\\System32\\cmd.exe', 'cmd'],
      ['', 'sh'],
    ] as const)
      assert.equal(shellAt(path), shell);
  });
});
