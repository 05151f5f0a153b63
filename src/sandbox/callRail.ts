import { randomUUID } from 'node:crypto';
import type { SandboxContext, World } from './context';
import { ApiError } from './errors';
import { Limits } from './limits';
import type { ConnectionRecord } from './records';

/** What links name behind the gateway, which rewrites no bodies. */
export const callRailOrigin = 'https://api.callrail.com';

export const accessDenied = () => new ApiError(401, 'HTTP Token: Access denied');

/** Where a request enters CallRail, whichever way it came: it is counted, and has its say. */
export function callRailEntrance(world: World) {
  const limits = new WeakMap<ConnectionRecord, Limits>();
  return (context: SandboxContext, connection: ConnectionRecord, home: string): void => {
    context.set('connection', connection);
    context.set('home', home);
    const { outgoing } = context.env;
    outgoing.setHeader('x-request-id', randomUUID());
    if (!connection.authorized) throw accessDenied();
    let used = limits.get(connection);
    if (!used) limits.set(connection, (used = new Limits()));
    for (const [name, value] of Object.entries(used.count(world.clock.now()))) {
      outgoing.setHeader(name, value);
    }
    world.state.endCalls(world.clock.now());
    if (context.req.method === 'PATCH') throw new ApiError(405, 'Method not allowed');
  };
}
