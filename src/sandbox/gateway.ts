import type { MiddlewareHandler } from 'hono';
import { callRailOrigin, enterCallRail } from './callRail';
import type { SandboxEnv, World } from './context';
import { GatewayError, notFound } from './errors';
import type { ConnectionRecord } from './records';

/** Maton's own check: `Authorization: Bearer {key}`. */
export function requireKey(world: World): MiddlewareHandler<SandboxEnv> {
  return async (context, next) => {
    const [, key] = /^Bearer (.+)$/.exec(context.env.incoming.headers.authorization ?? '') ?? [];
    if (world.faults.keyRevoked || key === undefined || (world.key ?? key) !== key) {
      throw new GatewayError(401, 'Unauthorized: the API key is missing or not valid.');
    }
    await next();
  };
}

/** The gateway's part: picks the connection, and hands on to CallRail. */
export function passToCallRail(world: World): MiddlewareHandler<SandboxEnv> {
  return async (context, next) => {
    if (!world.limits.passesGateway(world.clock.now())) {
      throw new GatewayError(429, 'Too many requests: the gateway takes 10 a second.');
    }
    const connection = chooseConnection(world, context.req.header('maton-connection'));
    enterCallRail(context, world, connection, callRailOrigin);
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

/** What CallRail serves without `.json` in its path. */
const plainPaths = /\/(summary_emails|text-messages\/[^/]+\/media\/\d+)$/;

/** As `recording` of a call has it; behind the gateway nobody follows that. */
const recordingPath = /\/calls\/[^/]+\/recording$/;

/**
 * The path that routes see: `.json` is taken off, and what comes without it leads nowhere, but for
 * addresses in `next_page` form (`…/calls?format=json`). `native` tells whether `/v3/…` is CallRail
 * too.
 */
export function routePath(native: boolean): (request: Request) => string {
  return request => {
    const [address = '', query = ''] = request.url.split('?');
    const path = address.slice(address.indexOf('/', 8));
    const [base] = /^(?:\/callrail)?(?=\/v3\/)/.exec(path) ?? [];
    if (base === undefined || (base === '' && !native)) return path;
    if (path.endsWith('.json')) return path.slice(0, -'.json'.length);
    if (plainPaths.test(path) || (base === '' && recordingPath.test(path))) return path;
    return new URLSearchParams(query).get('format') === 'json' ? path : `${base}/v3/no-such-path`;
  };
}
