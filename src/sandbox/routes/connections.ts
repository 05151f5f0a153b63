import type { SandboxContext, World } from '../context';
import { GatewayError } from '../errors';
import { requireKey } from '../gateway';
import { uuid } from '../ids';
import type { AccountRecord, ConnectionRecord } from '../records';
import { connectionWire } from '../wire/connections';
import type { Api } from './route';

/** Maton's control host, and the page on which a connection's owner consents. */
export function connectionRoutes(app: Api, world: World): void {
  const { state } = world;
  app.get('/connect/', context => consent(context, world));
  app.use('/connections/*', requireKey(world));
  app.get('/connections', context => {
    const query = context.get('query');
    const app = query.get('app');
    const status = query.get('status');
    const limit = query.integer('limit') ?? state.connections.length;
    const connections = state.connections
      .filter(each => (!app || app === 'callrail') && (!status || each.status === status))
      .slice(0, limit)
      .map(each => connectionWire(each, world.addresses.api));
    return context.json({ connections });
  });
  app.post('/connections', context => {
    const { body } = context.get('request');
    if ((body as { app?: unknown } | undefined)?.app !== 'callrail') {
      throw new GatewayError(400, "Invalid app: only 'callrail' is available here.");
    }
    const now = world.clock.now();
    const connection: ConnectionRecord = {
      id: uuid(state.random),
      status: 'PENDING',
      createdAt: now,
      updatedAt: now,
      sessionToken: state.random.hex(40),
      authorized: true,
      role: 'admin',
      timeZone: 'America/New_York',
      accounts: [],
    };
    state.connections.push(connection);
    return context.json({ connection_id: connection.id }, 201);
  });
  app.get('/connections/:id', context => {
    const connection = find(context, world);
    return context.json({ connection: connectionWire(connection, world.addresses.api) });
  });
  app.delete('/connections/:id', context => {
    const connection = find(context, world);
    state.connections = state.connections.filter(other => other !== connection);
    return context.json({});
  });
  app.all('/connections/*', () => {
    throw new GatewayError(405, 'Method not allowed');
  });
}

function find(context: SandboxContext, { state }: World): ConnectionRecord {
  const wanted = context.req.param('id');
  const connection = state.connections.find(({ id }) => id === wanted);
  if (!connection) throw new GatewayError(404, 'Connection not found.');
  return connection;
}

/** Opening the page is the consent: the demo has nobody to ask. */
function consent(context: SandboxContext, { state, clock }: World): Response {
  context.header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'");
  const token = context.get('query').get('session_token');
  const connection = state.connections.find(({ sessionToken }) => sessionToken === token);
  if (!connection)
    return context.html(page('This link is not valid', 'Add the connection anew.'), 404);
  if (connection.status !== 'ACTIVE') {
    connection.status = 'ACTIVE';
    connection.updatedAt = clock.now();
    connection.accounts = grant(state.accounts, state.connections);
  }
  return context.html(
    page('CallRail is connected', 'This is the demo. You can close this page and go back.'),
  );
}

/** The accounts that no other connection shows, so that a removed one can be made again. */
function grant(
  accounts: readonly AccountRecord[],
  connections: readonly ConnectionRecord[],
): AccountRecord[] {
  const free = accounts.filter(
    account => !connections.some(other => other.accounts.includes(account)),
  );
  return free.length > 0 ? free : accounts.slice(-1);
}

function page(title: string, text: string): string {
  return `<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width">
  <title>${title}</title>
  <style>
    body { font: 16px/1.5 system-ui, sans-serif; max-width: 32em; margin: 20vh auto; padding: 0 1em }
    @media (prefers-color-scheme: dark) { body { background: #1e1e1e; color: #ddd } }
  </style>
  <h1>${title}</h1>
  <p>${text}</p>
</html>
`;
}
