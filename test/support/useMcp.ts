import assert from 'node:assert/strict';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { CallToolResultSchema, type Progress } from '@modelcontextprotocol/sdk/types.js';
import { createServer, type ServerOptions } from '../../src/mcp/server';
import type { McpServices } from '../../src/mcp/services';
import { testKey } from './useSandbox';
import { useSession, type SessionFixture } from './useSession';

/** What a client is told by one call of a tool. */
export interface Told {
  isError: boolean;
  text: string;
  /** Fits the tool's output schema: the SDK's client sees to that. */
  answer: Record<string, unknown>;
}

interface AskOptions {
  signal?: AbortSignal;
  onprogress?: (progress: Progress) => void;
}

/** Calls a tool of whatever server a client is connected to. */
export async function ask(
  client: Client,
  name: string,
  input: Record<string, unknown> = {},
  options: AskOptions = {},
): Promise<Told> {
  const result = await client.callTool({ name, arguments: input }, CallToolResultSchema, options);
  const { isError = false, content, structuredContent } = CallToolResultSchema.parse(result);
  const [first] = content;
  assert.equal(first?.type, 'text');
  return { isError, text: first.text, answer: structuredContent ?? {} };
}

/** The text of a resource, which holds no key. */
export async function readText(client: Client, uri: string): Promise<string> {
  const { contents } = await client.readResource({ uri });
  const [first] = contents;
  assert.equal(first?.mimeType, 'application/json');
  assert.equal(first.uri, uri);
  assert.ok('text' in first);
  assert.ok(!first.text.includes(testKey));
  return first.text;
}

export async function read(client: Client, uri: string): Promise<Record<string, unknown>> {
  return JSON.parse(await readText(client, uri)) as Record<string, unknown>;
}

/** The MCP server in this process, on a session of each test's own, and the SDK's clients of it. */
export class McpFixture {
  readonly #clients: Client[] = [];

  constructor(readonly session: SessionFixture) {}

  /** The first account; with it no account has to be looked for. */
  get account() {
    const { accountId, connectionId } = this.session.accountRef();
    return { account_id: accountId as string, connection_id: connectionId };
  }

  /** A client of a server of its own. */
  async connect(
    options: Partial<ServerOptions> = {},
    services: Partial<McpServices> = {},
  ): Promise<Client> {
    const { session, directory, calls, search, callEditor, tagEditor, clock } = this.session;
    const own = { session, directory, calls, search, callEditor, tagEditor, clock };
    const server = createServer(
      { ready: Promise.resolve(), ...own, ...services },
      { version: '1.2.3', readOnly: true, redact: true, ...options },
    );
    const client = new Client({ name: 'test', version: '1' });
    const [ours, theirs] = InMemoryTransport.createLinkedPair();
    await server.connect(theirs);
    await client.connect(ours);
    // Its schemas are what answers are held to.
    await client.listTools();
    this.#clients.push(client);
    return client;
  }

  async close(): Promise<void> {
    for (const client of this.#clients) await client.close();
  }
}

export function useMcp(options?: Parameters<typeof useSession>[0]): () => McpFixture {
  const session = useSession(options);
  let fixture: McpFixture | undefined;
  beforeEach(() => {
    fixture = new McpFixture(session());
  });
  afterEach(() => fixture?.close());
  return () => {
    assert.ok(fixture);
    return fixture;
  };
}
