import { randomUUID } from 'node:crypto';
import type { SandboxContext, World } from './context';
import { ApiError } from './errors';
import type { ConnectionRecord } from './records';

/** What links name behind the gateway, which rewrites no bodies. */
export const callRailOrigin = 'https://api.callrail.com';

export const accessDenied = () => new ApiError(401, 'HTTP Token: Access denied');

/** Where a request enters CallRail, whichever way it came. `home` is the origin that links name. */
export function enterCallRail(
  context: SandboxContext,
  world: World,
  connection: ConnectionRecord,
  home: string,
): void {
  const { limits, clock, state } = world;
  const { outgoing } = context.env;
  const now = clock.now();
  context.set('connection', connection);
  context.set('home', home);
  outgoing.setHeader('x-request-id', randomUUID());
  if (!connection.authorized) throw accessDenied();
  const owner = limits.mode === 'real' ? countedFor(context, connection) : connection;
  const { passes, headers } = limits.take(owner, context.req.method, context.req.path, now);
  for (const [name, value] of Object.entries(headers)) outgoing.setHeader(name, value);
  if (!passes) throw new ApiError(429, 'Rate limit exceeded');
  state.endCalls(now);
  if (context.req.method === 'PATCH') throw new ApiError(405, 'Method not allowed');
}

/** CallRail counts by account, whoever asks. */
function countedFor({ req }: SandboxContext, { accounts }: ConnectionRecord): object {
  const [, wanted] = /\/v3\/a\/([^/]+)/.exec(req.path) ?? [];
  const account = accounts.find(
    ({ id, numericId }) => id === wanted || String(numericId) === wanted,
  );
  return account ?? accounts;
}
