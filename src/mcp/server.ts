import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import {
  CallToolRequestSchema,
  ListToolsRequestSchema,
  type CallToolResult,
  type Tool as ListedTool,
} from '@modelcontextprotocol/sdk/types.js';
import type { Tool, ToolOptions } from '../core/tools/tool';
import { ToolRunner, type ToolPolicy } from '../core/tools/toolRunner';
import { inputSchema, outputSchema } from '../core/tools/toolSchema';
import { toolNamed, tools } from '../core/tools/toolTable';
import { registerPrompts } from './prompts';
import { registerResources } from './resources';
import type { McpServices } from './services';

export interface ServerOptions extends ToolPolicy {
  version: string;
  /** The connection that is meant where a tool call names none. */
  connectionId?: string;
}

const instructions = `CallRail is call tracking: companies have trackers (phone numbers), which bring calls with a source.
Start with callrail_search_calls or callrail_summarize_calls; ids come from answers, never guess them.
An answer's next is the exact call for more; take it only if the user needs more. The limits are 1,000 requests an hour for all of the account's integrations.
[name 1], [phone 1], [email 1] stand for personal data; the same mask is the same person.
Before a write, say what will change and let the user confirm.`;

/** The MCP server of one process: the same tools as in the editor, records as resources, prompts. */
export function createServer(services: McpServices, options: ServerOptions): McpServer {
  const { version, connectionId, ...policy } = options;
  const mcp = new McpServer(
    { name: 'callrail', title: 'CallRail', version },
    { capabilities: { tools: {} }, instructions },
  );
  const runner = new ToolRunner(services, () => policy);
  // The tools' own schemas, as lean as they are in the editor; McpServer would write them anew.
  const { server } = mcp;
  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: tools.map(listed) }));
  server.setRequestHandler(CallToolRequestSchema, async ({ params }, extra) => {
    const tool = toolNamed(params.name);
    if (!tool) return failure(`There is no tool ${params.name}.`);
    const token = params._meta?.progressToken;
    const report: ToolOptions['report'] = ({ done, total, message }) => {
      if (token === undefined) return;
      const progress = { progressToken: token, progress: done, total, message };
      void extra.sendNotification({ method: 'notifications/progress', params: progress });
    };
    await services.ready;
    const given = withConnection(tool, params.arguments ?? {}, connectionId);
    const outcome = await runner.run(tool, given, { signal: extra.signal, report });
    return outcome.ok ? success(outcome.answer) : failure(outcome.problem);
  });
  registerResources(mcp, services, { redact: policy.redact, connectionId });
  registerPrompts(mcp);
  return mcp;
}

function listed(tool: Tool): ListedTool {
  const { name, title, description, effect, destructive = false, idempotent = false } = tool;
  const reads = effect === 'read';
  return {
    name,
    title,
    description,
    inputSchema: inputSchema(tool) as ListedTool['inputSchema'],
    outputSchema: outputSchema(tool) as ListedTool['outputSchema'],
    annotations: {
      readOnlyHint: reads,
      destructiveHint: destructive,
      idempotentHint: reads || idempotent,
      // It reaches CallRail, and nothing else.
      openWorldHint: false,
    },
  };
}

function withConnection(
  tool: Tool,
  given: Record<string, unknown>,
  connectionId: string | undefined,
): Record<string, unknown> {
  if (connectionId === undefined || !('connection_id' in tool.input.shape)) return given;
  return { connection_id: connectionId, ...given };
}

function success(answer: Record<string, unknown>): CallToolResult {
  return {
    content: [{ type: 'text', text: JSON.stringify(answer) }],
    structuredContent: answer,
  };
}

function failure(problem: string): CallToolResult {
  return { isError: true, content: [{ type: 'text', text: problem }] };
}
