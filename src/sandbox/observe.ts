import type { IncomingMessage } from 'node:http';
import type { HttpBindings } from '@hono/node-server';
import type { MiddlewareHandler } from 'hono';
import { isAbort, sleep } from '../base/abort';
import type { SandboxContext, SandboxEnv, World } from './context';
import { instead, spoil } from './faultEffects';
import { readMultipart } from './multipart';
import { Query } from './query';
import type { SandboxRequest } from './requestLog';

/** Logs each request, holds it at gates, and lets faults have their way with it. */
export function observe(
  world: World,
  origin: SandboxRequest['origin'],
): MiddlewareHandler<SandboxEnv> {
  return async (context, next) => {
    const { incoming, outgoing } = context.env;
    const begun = performance.now();
    const request: SandboxRequest = {
      id: 0,
      method: incoming.method ?? 'GET',
      path: incoming.url ?? '/',
      headers: incoming.headers,
      body: undefined,
      status: 0,
      aborted: false,
      at: world.clock.now(),
      tookMs: 0,
      origin,
    };
    context.set('request', request);
    context.set('query', new Query(request.path.split('?')[1] ?? ''));
    const recorder = world.standAlone?.recorder;
    outgoing.once('close', () => {
      request.aborted = !outgoing.writableFinished && !request.broken;
      if (!request.aborted) request.status = outgoing.statusCode;
      request.tookMs = performance.now() - begun;
      recorder?.takeEnd(request, outgoing);
      world.log.finish(request);
    });
    if (hasBody(incoming)) request.body = await readBody(context.req);
    if (origin === 'api') giveHint(world, request, outgoing);
    world.log.arrive(request);

    await world.faults.pass(request);
    const fault = world.faults.take(request);
    context.set('direct', fault === undefined && !recorder);
    const delayMs = (fault?.delayMs ?? 0) + (origin === 'api' ? world.latency() : 0);
    if (delayMs > 0) await pause(delayMs, world.closing);
    const answer = fault && instead(context, fault);
    if (answer) context.res = answer;
    else {
      await next();
      if (request.method !== 'GET' && request.method !== 'HEAD') world.state.touch();
      // Assigning a response merges the headers of the one before; start from none.
      const usual = context.res;
      if (fault) {
        const spoilt = await spoil(context, fault, usual);
        context.res = undefined;
        context.res = spoilt;
      }
    }
    if (!outgoing.headersSent) {
      await recorder?.take(request, context.res, outgoing.getHeaders());
    }
    request.status = outgoing.headersSent ? outgoing.statusCode : context.res.status;
  };
}

function giveHint(world: World, request: SandboxRequest, outgoing: HttpBindings['outgoing']): void {
  const hint = world.standAlone?.hint(request, world.state.accounts);
  if (hint === undefined) return;
  request.hint = hint;
  outgoing.setHeader('x-sandbox-hint', hint);
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

async function readBody(request: SandboxContext['req']): Promise<unknown> {
  const type = request.header('content-type') ?? '';
  if (type.startsWith('multipart/form-data')) return readMultipart(request);
  return parse(await request.text());
}

/** JSON, or the text itself where it is none. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

async function pause(delayMs: number, closing: AbortSignal): Promise<void> {
  try {
    await sleep(delayMs, closing);
  } catch (error) {
    if (!isAbort(error)) throw error;
  }
}
