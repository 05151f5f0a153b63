import { Hono } from 'hono';
import type { SandboxEnv, World } from './context';
import { ApiError, GatewayError, notFound } from './errors';
import { findAccount, passToCallRail, requireKey, routePath } from './gateway';
import { enterNatively } from './native';
import { observe } from './observe';
import { accountRoutes } from './routes/accounts';
import { callReportRoutes } from './routes/callReports';
import { callRoutes } from './routes/calls';
import { callWriteRoutes } from './routes/callWrites';
import { companyRoutes } from './routes/companies';
import { connectionRoutes } from './routes/connections';
import { integrationRoutes } from './routes/integrations';
import { notificationRoutes } from './routes/notifications';
import { recordingRoutes } from './routes/recordings';
import type { Api } from './routes/route';
import { tagRoutes } from './routes/tags';
import { trackerRoutes } from './routes/trackers';
import { userRoutes } from './routes/users';

/**
 * The gateway and the control host in one: CallRail's API below `/callrail/v3`. Stand-alone, that is
 * also where CallRail has it: below `/v3`.
 */
export function createApiApp(world: World): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>({ getPath: routePath(world.standAlone) });
  app.use(observe(world, 'api'));
  connectionRoutes(app, world);

  app.use('/callrail/*', requireKey(world), passToCallRail(world));
  const api = callRailApi(world);
  app.route('/callrail/v3', api);
  if (world.standAlone) {
    app.use('/v3/*', enterNatively(world));
    app.route('/v3', api);
  }

  app.notFound(context => {
    const [, name = ''] = context.get('request').path.split(/[/?]/);
    if (name === 'callrail' || (name === 'v3' && world.standAlone)) throw notFound();
    throw new GatewayError(404, `Invalid app name: ${name}`);
  });
  app.onError((error, context) => {
    if (error instanceof ApiError) return context.json({ error: error.message }, error.status);
    if (error instanceof GatewayError)
      return context.json({ message: error.message }, error.status);
    return context.json({ error: 'Internal server error' }, 500);
  });
  return app;
}

/** CallRail's resources, one line a noun. */
function callRailApi(world: World): Api {
  const api: Api = new Hono<SandboxEnv>();
  accountRoutes(api);
  api.use('/a/:account/*', findAccount);
  // Reports come before calls, whose ids would match their names.
  callReportRoutes(api, world);
  recordingRoutes(api, world);
  callRoutes(api, world);
  callWriteRoutes(api, world);
  companyRoutes(api);
  trackerRoutes(api);
  tagRoutes(api, world);
  userRoutes(api);
  integrationRoutes(api);
  notificationRoutes(api);
  return api;
}
