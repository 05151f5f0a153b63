import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { SandboxContext } from './context';

/** Answers 200 with JSON; past `Response` where nothing needs one, which halves the time. */
export function sendJson(context: SandboxContext, value: unknown): Response {
  if (!context.get('direct')) return context.json(value);
  const { outgoing } = context.env;
  const body = Buffer.from(JSON.stringify(value));
  outgoing.writeHead(200, {
    'content-type': 'application/json',
    'content-length': String(body.length),
  });
  outgoing.end(body);
  return RESPONSE_ALREADY_SENT;
}
