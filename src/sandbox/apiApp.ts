import { Hono } from 'hono';
import type { SandboxEnv, World } from './context';
import { ApiError, GatewayError, notFound } from './errors';
import { findAccount, passToCallRail, requireKey, routePath } from './gateway';
import { enterNatively } from './native';
import { observe } from './observe';
import { settleBooks } from './settleBooks';
import { accountRoutes } from './routes/accounts';
import { callReportRoutes } from './routes/callReports';
import { callerIdRoutes } from './routes/callerIds';
import { callRoutes } from './routes/calls';
import { callWriteRoutes } from './routes/callWrites';
import { companyRoutes } from './routes/companies';
import { connectionRoutes } from './routes/connections';
import { formRoutes } from './routes/forms';
import { integrationRoutes } from './routes/integrations';
import { integrationTriggerRoutes } from './routes/integrationTriggers';
import { leadRoutes } from './routes/leads';
import { messageFlowRoutes } from './routes/messageFlows';
import { notificationRoutes } from './routes/notifications';
import { recordingRoutes } from './routes/recordings';
import type { Api } from './routes/route';
import { smsThreadRoutes } from './routes/smsThreads';
import { summaryEmailRoutes } from './routes/summaryEmails';
import { tagRoutes } from './routes/tags';
import { textRoutes } from './routes/texts';
import { trackerRoutes } from './routes/trackers';
import { userRoutes } from './routes/users';

/**
 * The gateway and the control host in one: CallRail's API below `/callrail/v3`. Stand-alone, that is
 * also where CallRail has it: below `/v3`.
 */
export function createApiApp(world: World): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>({ getPath: routePath(world.standAlone !== undefined) });
  // First, so that they are neither logged nor spoilt.
  world.standAlone?.addRoutes(app, world);
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
    const refusal = world.standAlone?.refusal(error);
    if (refusal !== undefined) return context.json({ error: refusal }, 400);
    return context.json({ error: 'Internal server error' }, 500);
  });
  return app;
}

/** CallRail's resources, one line a noun. */
function callRailApi(world: World): Api {
  const api: Api = new Hono<SandboxEnv>();
  accountRoutes(api);
  api.use('/a/:account/*', findAccount, settleBooks(world));
  // Reports come before calls, whose ids would match their names.
  callReportRoutes(api, world);
  recordingRoutes(api, world);
  callRoutes(api, world);
  callWriteRoutes(api, world);
  companyRoutes(api, world);
  trackerRoutes(api, world);
  tagRoutes(api, world);
  userRoutes(api, world);
  integrationRoutes(api, world);
  integrationTriggerRoutes(api, world);
  notificationRoutes(api, world);
  formRoutes(api, world);
  textRoutes(api, world);
  smsThreadRoutes(api, world);
  leadRoutes(api, world);
  messageFlowRoutes(api, world);
  callerIdRoutes(api, world);
  summaryEmailRoutes(api, world);
  return api;
}
