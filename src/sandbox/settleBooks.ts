import type { MiddlewareHandler } from 'hono';
import type { SandboxEnv, World } from './context';

/** What is made from an account's records when it is needed is made before they change. */
export function settleBooks({ state }: World): MiddlewareHandler<SandboxEnv> {
  return async (context, next) => {
    const { method } = context.req;
    if (method !== 'GET' && method !== 'HEAD') state.books.settle(context.get('account'));
    await next();
  };
}
