import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { SandboxContext } from './context';
import type { Fault } from './faults';

/** Their answers have no body, by HTTP. */
const bodiless = [204, 205, 304];

const jsonType = 'application/json; charset=utf-8';

/** The answer that a fault gives in place of the usual one, or nothing if it only changes that. */
export function instead(context: SandboxContext, fault: Fault): Response | undefined {
  const headers = faultHeaders(fault);
  if (fault.redirectTo !== undefined) {
    headers.set('location', fault.redirectTo);
    return new Response(null, { status: fault.status ?? 302, headers });
  }
  if (fault.oversizedBytes !== undefined)
    return oversized(fault.oversizedBytes, fault.contentType ?? jsonType, headers);
  if (fault.drip) return drip(context, fault);
  if (fault.status === undefined && fault.body === undefined) return undefined;
  if (bodiless.includes(fault.status ?? 200))
    return new Response(null, { status: fault.status, headers });
  const { body = { error: `Fault ${fault.status}` } } = fault;
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  headers.set('content-type', fault.contentType ?? guessType(body));
  return context.body(fault.empty ? '' : text, {
    status: (fault.status ?? 200) as ContentfulStatusCode,
    headers: Object.fromEntries(headers),
  });
}

/** What the fault makes of the usual answer. */
export async function spoil(
  context: SandboxContext,
  fault: Fault,
  usual: Response,
): Promise<Response> {
  const headers = new Headers(usual.headers);
  for (const [name, value] of faultHeaders(fault)) headers.set(name, value);
  if (fault.contentType !== undefined) headers.set('content-type', fault.contentType);
  const { status } = usual;
  if (fault.empty) {
    headers.delete('content-length');
    return new Response(bodiless.includes(status) ? null : '', { status, headers });
  }
  if (!fault.truncate && !fault.reset) return new Response(usual.body, { status, headers });
  const body = Buffer.from(await usual.arrayBuffer());
  const half = body.subarray(0, Math.ceil(body.length / 2));
  if (fault.truncate) {
    headers.delete('content-length');
    return new Response(half, { status, headers });
  }
  const { outgoing } = context.env;
  headers.set('content-length', String(body.length));
  outgoing.writeHead(status, Object.fromEntries(headers));
  context.get('request').broken = true;
  outgoing.write(half, () => outgoing.destroy());
  return RESPONSE_ALREADY_SENT;
}

function faultHeaders({ headers, retryAfter }: Fault): Headers {
  const all = new Headers(headers);
  if (retryAfter !== undefined) all.set('retry-after', String(retryAfter));
  return all;
}

function guessType(body: string | object): string {
  if (typeof body !== 'string') return jsonType;
  return body.trimStart().startsWith('<')
    ? 'text/html; charset=utf-8'
    : 'text/plain; charset=utf-8';
}

function oversized(bytes: number, contentType: string, headers: Headers): Response {
  headers.set('content-type', contentType);
  const chunk = Buffer.alloc(64 * 1024, 'x');
  let left = bytes;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (left === bytes) controller.enqueue(Buffer.from('{"filler":"'));
      const size = Math.min(left, chunk.length);
      left -= size;
      if (size > 0) controller.enqueue(chunk.subarray(0, size));
      if (left > 0) return;
      controller.enqueue(Buffer.from('"}'));
      controller.close();
    },
  });
  return new Response(body, { headers });
}

/** Writes for ever; the timer ends with the connection. */
function drip(context: SandboxContext, fault: Fault): Response {
  const { outgoing } = context.env;
  const headers = faultHeaders(fault);
  headers.set('content-type', fault.contentType ?? jsonType);
  outgoing.writeHead(fault.status ?? 200, Object.fromEntries(headers));
  outgoing.write('{');
  const timer = setInterval(() => outgoing.write(' '), 20);
  outgoing.once('close', () => clearInterval(timer));
  return RESPONSE_ALREADY_SENT;
}
