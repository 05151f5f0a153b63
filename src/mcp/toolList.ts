import type { Tool as ListedTool } from '@modelcontextprotocol/sdk/types.js';
import type { Tool } from '../core/tools/tool';
import { inputSchema, outputSchema } from '../core/tools/toolSchema';
import { tools } from '../core/tools/toolTable';

/**
 * The tools as MCP lists them, with schemas as lean as in the editor; `McpServer` would write them
 * anew, and longer.
 */
export function listedTools(): ListedTool[] {
  return tools.map(listed);
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
