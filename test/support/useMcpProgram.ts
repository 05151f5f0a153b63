import assert from 'node:assert/strict';
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import * as esbuild from 'esbuild';
import { hostBuild } from '../../scripts/build/hostBuild.mjs';

type Environment = Record<string, string>;

/** A client of a process of its own, and what that process has said beside the protocol. */
export interface McpProcess {
  client: Client;
  /** Standard error, so far. */
  errors: () => string;
  /** What of standard output was no protocol, so far. */
  strays: Error[];
}

/** The MCP server as it is shipped, and processes of it. */
export class McpProgram {
  readonly #processes: ChildProcessWithoutNullStreams[] = [];
  readonly #clients: Client[] = [];

  constructor(
    readonly folder: string,
    readonly metafile: esbuild.Metafile,
  ) {}

  get path() {
    return join(this.folder, 'mcp.js');
  }

  /** Starts it the way that clients do. */
  async connect(env: Environment, ...args: string[]): Promise<McpProcess> {
    const transport = new StdioClientTransport({
      command: process.execPath,
      args: [this.path, ...args],
      env,
      stderr: 'pipe',
    });
    let errors = '';
    transport.stderr?.on('data', (data: Buffer) => (errors += data.toString()));
    const client = new Client({ name: 'test', version: '1' });
    const strays: Error[] = [];
    client.onerror = error => strays.push(error);
    this.#clients.push(client);
    await client.connect(transport);
    // Its schemas are what answers are held to.
    await client.listTools();
    return { client, errors: () => errors, strays };
  }

  /** Starts it, and talks to it by hand. */
  launch(env: Environment, ...args: string[]) {
    const { PATH = '' } = process.env;
    const child = spawn(process.execPath, [this.path, ...args], { env: { PATH, ...env } });
    this.#processes.push(child);
    const output = { out: '', err: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output.out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (output.err += text));
    const ended = once(child, 'close').then(([code, signal]) => ({
      code: code as number | null,
      signal: signal as string | null,
      ...output,
    }));
    let id = 0;
    const send = (method: string, params: object = {}) =>
      child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', id: ++id, method, params })}\n`);
    /** Sends a request, and waits until something is answered. */
    const answered = async (method: string, params?: object) => {
      send(method, params);
      await once(child.stdout, 'data');
    };
    const begin = () =>
      answered('initialize', {
        protocolVersion: '2025-06-18',
        capabilities: {},
        clientInfo: { name: 'test', version: '1' },
      });
    return { child, ended, send, answered, begin };
  }

  async endAll(): Promise<void> {
    for (const client of this.#clients.splice(0)) await client.close();
    for (const child of this.#processes.splice(0)) child.kill('SIGKILL');
  }
}

/** Builds it once for the tests of a suite, which end with no process of it left. */
export function useMcpProgram(): () => McpProgram {
  let program: McpProgram | undefined;
  before(async () => {
    const folder = mkdtempSync(resolve('out', 'mcp-'));
    const { metafile } = await esbuild.build({ ...hostBuild(true), outdir: folder });
    assert.ok(metafile);
    program = new McpProgram(folder, metafile);
  });
  afterEach(() => program?.endAll());
  after(() => {
    if (program) rmSync(program.folder, { recursive: true, force: true });
  });
  return () => {
    assert.ok(program);
    return program;
  };
}
