import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface, type Interface } from 'node:readline';
import { countTokens } from 'gpt-tokenizer';
import { startSandbox, type Sandbox } from '../../src/sandbox/server';
import { bench, figure, whenDone } from '../support/bench';

/** The MCP server as it is shipped: how soon it is there, what it weighs, what it costs to read. */

type Answer = Record<string, unknown>;

/** A process of it, to which a client has said hello. */
class Server {
  readonly #child: ChildProcess;
  readonly #lines: Interface;
  #id = 0;

  constructor(env: Record<string, string> = {}) {
    const { PATH = '' } = process.env;
    const stdio = ['pipe', 'pipe', 'inherit'] as const;
    this.#child = spawn(process.execPath, ['dist/mcp.js'], {
      env: { PATH, ...env },
      stdio: [...stdio],
    });
    this.#lines = createInterface({ input: this.#child.stdout! });
    void this.ask('initialize', {
      protocolVersion: '2025-06-18',
      capabilities: {},
      clientInfo: { name: 'bench', version: '1' },
    });
    this.#write({ method: 'notifications/initialized' });
  }

  async ask(method: string, params: object = {}): Promise<Answer> {
    const id = ++this.#id;
    this.#write({ id, method, params });
    return new Promise(resolve => {
      const read = (line: string) => {
        const answer = JSON.parse(line) as { id?: number; result: Answer };
        if (answer.id !== id) return;
        this.#lines.off('line', read);
        resolve(answer.result);
      };
      this.#lines.on('line', read);
    });
  }

  /** Resident memory in MB, as the system counts it. */
  get memory(): number {
    const kilobytes = execFileSync('ps', ['-o', 'rss=', '-p', String(this.#child.pid)]).toString();
    return Math.round(Number(kilobytes) / 1_000);
  }

  async end(): Promise<void> {
    const ended = once(this.#child, 'close');
    this.#child.stdin!.end();
    await ended;
  }

  #write(message: object): void {
    this.#child.stdin!.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
  }
}

let sandbox: Sandbox | undefined;
let shared: Promise<{ server: Server; account: Answer }> | undefined;
/** One that reaches a sandbox, for what is asked one after another. */
const live = () =>
  (shared ??= (async () => {
    sandbox = await startSandbox({ calls: 6_000 });
    const { origin, key } = sandbox;
    const server = new Server({
      MATON_API_KEY: key,
      CALLRAIL_GATEWAY_URL: origin,
      CALLRAIL_CONTROL_URL: origin,
    });
    return { server, account: { account_id: sandbox.account.id } };
  })());
whenDone(async () => {
  await (await shared)?.server.end();
  await sandbox?.close();
});

bench(
  'MCP: from nothing to tools/list (of 400 ms)',
  async () => {
    const server = new Server();
    await server.ask('tools/list');
    await server.end();
  },
  { runs: 9 },
);

figure(
  'MCP: memory with tools/list answered (of 90 MB)',
  async () => {
    const server = new Server();
    await server.ask('tools/list');
    const { memory } = server;
    await server.end();
    return memory;
  },
  'MB',
);

/** Searches, and gives back the memory after that; those before it count. */
async function memoryAfter(...inputs: object[]): Promise<number> {
  const { server, account } = await live();
  for (const input of inputs)
    await server.ask('tools/call', {
      name: 'callrail_search_calls',
      arguments: { ...account, ...input },
    });
  return server.memory;
}

const pages = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => ({ per_page: 50, page: first + index }));

figure(
  'MCP: memory after 20 searches of 50 calls (of 90 MB)',
  () => memoryAfter(...pages(1, 20)),
  'MB',
);

figure('MCP: memory after 100 searches of 50 calls', () => memoryAfter(...pages(21, 100)), 'MB');

figure(
  'MCP: memory after one more that looks through 2,000 calls',
  () => memoryAfter({ query: 'min-duration:24h' }),
  'MB',
);

figure(
  'MCP: the list of tools (of 6,000 tokens)',
  async () => countTokens(JSON.stringify(await (await live()).server.ask('tools/list'))),
  'tokens',
);

figure(
  'MCP: 50 calls as search_calls answers them (of 4,000 tokens)',
  async () => {
    const { server, account } = await live();
    const given = { name: 'callrail_search_calls', arguments: { ...account, per_page: 50 } };
    const { content } = await server.ask('tools/call', given);
    return countTokens((content as { text: string }[])[0]?.text ?? '');
  },
  'tokens',
);
