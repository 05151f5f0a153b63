import { isCallRailError } from '../../api/errors';
import type { RequestOptions } from '../../api/send';
import type { ToolServices } from './tool';
import { ToolProblem } from './toolProblem';

/**
 * A failure for want of a connection, where one was named that cannot be used: which there are, since
 * an agent may have made it up. Any other failure as it is.
 */
export async function namingConnections(
  error: unknown,
  { session }: Pick<ToolServices, 'session'>,
  connectionId: unknown,
  options: RequestOptions,
): Promise<unknown> {
  if (typeof connectionId !== 'string' || !isCallRailError(error, 'connection-required'))
    return error;
  try {
    const connections = await session.connections(options);
    const own = connections.find(({ connection_id }) => connection_id === connectionId);
    // Its authorization has ended, which the other sentence says.
    if (own?.status === 'ACTIVE') return error;
    return unusable(connectionId, own?.status, connections);
  } catch {
    return error;
  }
}

function unusable(
  id: string,
  status: string | null | undefined,
  connections: readonly { connection_id: string; status?: string | null }[],
): ToolProblem {
  const what =
    status == null ? `There is no connection ${id}` : `The connection ${id} is ${status}`;
  const active = connections.filter(each => each.status === 'ACTIVE').slice(0, 10);
  const names = active.map(({ connection_id }) => connection_id).join(', ');
  return new ToolProblem(
    names === ''
      ? `${what}, and none is ACTIVE. Ask the user to add or renew one.`
      : `${what}; ACTIVE are ${names}. Take one of these.`,
  );
}
