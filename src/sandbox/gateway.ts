import { randomUUID } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import type { SandboxEnv, World } from './context';
import { ApiError, GatewayError, notFound } from './errors';
import { Limits } from './limits';
import type { ConnectionRecord } from './records';

/** Maton's own check: `Authorization: Bearer {key}`. */
export function requireKey(world: World): MiddlewareHandler<SandboxEnv> {
  const expected = `Bearer ${world.key}`;
  return async (context, next) => {
    const given = context.env.incoming.headers.authorization;
    if (world.faults.keyRevoked || given !== expected) {
      throw new GatewayError(401, 'Unauthorized: the API key is missing or not valid.');
    }
    await next();
  };
}

/** The gateway's part: picks the connection, and hands on to CallRail, which counts requests. */
export function passToCallRail(world: World): MiddlewareHandler<SandboxEnv> {
  const limits = new WeakMap<ConnectionRecord, Limits>();
  return async (context, next) => {
    const connection = chooseConnection(world, context.req.header('maton-connection'));
    context.set('connection', connection);
    const { outgoing } = context.env;
    outgoing.setHeader('x-request-id', randomUUID());
    if (!connection.authorized) throw new ApiError(401, 'HTTP Token: Access denied');
    let used = limits.get(connection);
    if (!used) limits.set(connection, (used = new Limits()));
    for (const [name, value] of Object.entries(used.count(world.clock.now()))) {
      outgoing.setHeader(name, value);
    }
    world.state.endCalls(world.clock.now());
    if (context.req.method === 'PATCH') throw new ApiError(405, 'Method not allowed');
    await next();
  };
}

function chooseConnection({ state }: World, wanted: string | undefined): ConnectionRecord {
  const active = state.connections.filter(({ status }) => status === 'ACTIVE');
  const chosen = wanted
    ? active.find(({ id }) => id === wanted)
    : active.reduce<ConnectionRecord | undefined>(
        (oldest, each) => (oldest && oldest.createdAt <= each.createdAt ? oldest : each),
        undefined,
      );
  if (chosen) return chosen;
  throw new GatewayError(
    400,
    wanted
      ? `No active connection '${wanted}' for app callrail.`
      : 'No connection for app callrail.',
  );
}

/** Finds the account of the path, by its id or its number, among those the connection may see. */
export const findAccount: MiddlewareHandler<SandboxEnv> = async (context, next) => {
  const wanted = context.req.param('account');
  const account = context
    .get('connection')
    .accounts.find(({ id, numericId }) => id === wanted || String(numericId) === wanted);
  if (!account) throw notFound();
  context.set('account', account);
  await next();
};

/**
 * The path that routes see: `.json` is taken off, and what comes without it leads nowhere, but for
 * addresses in `next_page` form (`…/calls?format=json`).
 */
export function routePath(request: Request): string {
  const [address = '', query = ''] = request.url.split('?');
  const path = address.slice(address.indexOf('/', 8));
  if (!path.startsWith('/callrail/v3/')) return path;
  if (path.endsWith('.json')) return path.slice(0, -'.json'.length);
  return new URLSearchParams(query).get('format') === 'json' ? path : '/callrail/no-such-path';
}
