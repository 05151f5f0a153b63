import type { Hono } from 'hono';
import type { SandboxContext, SandboxEnv } from '../context';
import { RuleError } from '../faultRules';
import { DataError, TimeError } from '../seeding/fields';
import type { StandAloneSandbox } from '../standAlone';
import { isFromHere, namesThisHost } from './guard';
import { page, pagePolicy } from './page';
import { pageScript } from './pageScript';
import { pageStyle } from './pageStyle';

/** Something asked of `/__sandbox` that cannot be done; the message is a sentence. */
class ControlError extends Error {}

/** `/__sandbox`: a page for people, and the same as JSON for tests in any language. */
export function addControlRoutes(
  app: Hono<SandboxEnv>,
  current: () => StandAloneSandbox | undefined,
): void {
  const sandbox = () => {
    const running = current();
    if (!running) throw new ControlError('The sandbox has not started yet.');
    return running;
  };
  app.use(async (context, next) => {
    if (!namesThisHost(context.env.incoming)) {
      const error =
        'The sandbox does not answer to this name: call it localhost, 127.0.0.1 or, from a ' +
        'container, host.docker.internal.';
      return context.json({ error }, 403);
    }
    await next();
    return undefined;
  });
  app.use('/__sandbox/*', async (context, next) => {
    if (!isFromHere(context.env.incoming)) {
      return context.json({ error: 'This comes from elsewhere than this machine.' }, 403);
    }
    context.header('cache-control', 'no-store');
    context.header('x-content-type-options', 'nosniff');
    await next();
    return undefined;
  });
  app.get('/__sandbox', context => {
    context.header('content-security-policy', pagePolicy);
    return context.html(page());
  });
  app.get('/__sandbox/page.js', context =>
    context.body(pageScript, 200, { 'content-type': 'text/javascript; charset=utf-8' }),
  );
  app.get('/__sandbox/page.css', context =>
    context.body(pageStyle, 200, { 'content-type': 'text/css; charset=utf-8' }),
  );
  app.get('/__sandbox/state', context => context.json(stateOf(sandbox())));
  app.get('/__sandbox/requests', context => context.json({ requests: sandbox().requests() }));
  app.get('/__sandbox/log', context => {
    const after = Number(context.req.query('after') ?? 0);
    const { requests, latest } = sandbox().ended(after);
    return context.json({ requests: requests.slice(-200), latest });
  });
  app.post('/__sandbox/reset', context => {
    sandbox().reset();
    return context.body(null, 204);
  });
  app.get('/__sandbox/faults', context => context.json({ faults: sandbox().faults() }));
  app.post('/__sandbox/faults', async context => {
    const { rule } = await readObject(context);
    if (typeof rule !== 'string') throw new ControlError('The body is {"rule": "GET * 500"}.');
    return context.json(sandbox().addFault(rule), 201);
  });
  app.delete('/__sandbox/faults', context => {
    sandbox().clearFaults();
    return context.body(null, 204);
  });
  app.delete('/__sandbox/faults/:id', context => {
    const removed = sandbox().removeFault(Number(context.req.param('id')));
    return removed
      ? context.body(null, 204)
      : context.json({ error: 'There is no such rule.' }, 404);
  });
  app.post('/__sandbox/seed', async context => {
    sandbox().seed(await readObject(context));
    return context.json(stateOf(sandbox()).counts);
  });
  app.delete('/__sandbox/seed', context => {
    sandbox().seed();
    return context.body(null, 204);
  });
  app.post('/__sandbox/clock', async context => {
    const { now } = await readObject(context);
    if (typeof now !== 'string')
      throw new ControlError('The body is {"now": "2026-06-01T12:00:00Z"}.');
    sandbox().setNow(now);
    return context.json(stateOf(sandbox()).clock);
  });
  app.all('/__sandbox/*', context => context.json({ error: 'There is no such path.' }, 404));
}

/** Whether an error is a sentence for whoever sent the request. */
export function isControlError(error: unknown): error is Error {
  return [ControlError, RuleError, DataError, TimeError].some(kind => error instanceof kind);
}

function stateOf(sandbox: StandAloneSandbox) {
  const { origin, nativeUrl, gatewayUrl, mediaOrigin, account } = sandbox;
  const { now, stands } = sandbox.clock();
  return {
    origin,
    nativeUrl,
    gatewayUrl,
    mediaOrigin,
    account,
    seed: sandbox.seedNumber,
    anyKey: sandbox.takesAnyKey,
    counts: sandbox.counts(),
    clock: { now: new Date(now).toISOString(), stands },
    faults: sandbox.faults(),
  };
}

async function readObject(context: SandboxContext): Promise<Record<string, unknown>> {
  const text = await context.req.text();
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return value as Record<string, unknown>;
    }
  } catch {
    // Told below, like anything else that is no object.
  }
  throw new ControlError('The body is not a JSON object.');
}
