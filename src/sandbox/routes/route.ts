import type { Hono } from 'hono';
import type { SandboxContext, SandboxEnv } from '../context';
import { ApiError } from '../errors';

export type Api = Hono<SandboxEnv>;
type Handler = (context: SandboxContext) => Response;
type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** Registers a path's methods; any other one is answered with 405. */
export function route(api: Api, path: string, handlers: Partial<Record<Method, Handler>>): void {
  for (const [method, handler] of Object.entries(handlers)) api.on(method, path, handler);
  api.all(path, () => {
    throw new ApiError(405, 'Method not allowed');
  });
}

/** The body of a POST or PUT: a JSON object under the right content type. */
export function readBody(context: SandboxContext): Record<string, unknown> {
  const { body } = context.get('request');
  if (body === undefined) {
    if (context.get('query').text === '') return {};
    throw new ApiError(406, 'Parameters must be sent in the request body');
  }
  if (!(context.req.header('content-type') ?? '').includes('json')) {
    throw new ApiError(406, 'Parameters must be sent as application/json');
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new ApiError(400, 'The request body is not a JSON object');
  }
  return body as Record<string, unknown>;
}

/** A parameter's text; numbers are taken as written. Empty is nothing. */
export function bodyText(body: Record<string, unknown>, name: string): string | undefined {
  const value = body[name];
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
}
