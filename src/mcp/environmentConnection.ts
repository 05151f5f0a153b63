import type { Tool } from '../core/tools/tool';

/** The arguments of a tool call, with the connection of the environment where they name none. */
export function withConnection(
  tool: Tool,
  given: Record<string, unknown>,
  connectionId: string | undefined,
): Record<string, unknown> {
  if (connectionId === undefined || !('connection_id' in tool.input.shape)) return given;
  return { connection_id: connectionId, ...given };
}

/** What is wrong with a connection that an agent has not named, and so cannot name better. */
export function namingEnvironment(problem: string, connectionId: string | undefined): string {
  const isMeant =
    connectionId !== undefined &&
    (problem.includes(` connection ${connectionId}`) || problem.includes('connection_id:'));
  if (!isMeant) return problem;
  return `${problem} It was not in the call, but is MATON_CONNECTION in the environment of this server: tell the user.`;
}
