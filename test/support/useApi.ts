import type { RequestListener } from 'node:http';
import { createApi, type Api, type ApiOptions } from '../../src/api/api';
import { CallRailError, type ErrorCode } from '../../src/api/errors';
import { httpServer, httpsServer, type TestServer } from './httpServers';
import { TestClock } from './testClock';
import { TestLog } from './testLog';

export const testKey = 'test-key-0123456789abcdef';

/**
 * Servers, and API clients that speak to them, for the tests of one `describe`; all are closed after
 * each test. Waits between attempts end at once, and nothing is held back by the pace.
 */
export function useApi() {
  const open: (() => unknown)[] = [];
  const clock = new TestClock();
  const log = new TestLog();

  afterEach(async () => {
    for (const close of open.splice(0).reverse()) await close();
    clock.sleeps.length = 0;
    log.lines.length = 0;
  });

  const owned = async (server: Promise<TestServer>) => {
    const started = await server;
    open.push(() => started.close());
    return started;
  };

  const api = (endpoint: string, options: Partial<ApiOptions> = {}): Api => {
    const made = createApi({
      endpoints: { gatewayUrl: endpoint, controlUrl: endpoint },
      key: testKey,
      clock,
      log,
      ...options,
      http: {
        environment: {},
        ...options.http,
        limits: { paceRequests: 1_000, ...options.http?.limits },
      },
    });
    open.push(() => made.dispose());
    return made;
  };

  return {
    clock,
    log,
    api,
    own: owned,
    server: (answer: RequestListener) => owned(httpServer(answer)),
    secureServer: (answer: RequestListener) => owned(httpsServer(answer)),
  };
}

/** The `CallRailError` that `task` rejects with, which has to be of this code. */
export async function failure(code: ErrorCode, task: Promise<unknown>): Promise<CallRailError> {
  const outcome = await task.then(
    value => new Error(`It succeeded with ${JSON.stringify(value)}.`),
    (error: unknown) => error,
  );
  if (outcome instanceof CallRailError && outcome.code === code) return outcome;
  throw outcome;
}

/** Answers with JSON. */
export function json(body: unknown, status = 200, headers: Record<string, string> = {}) {
  const answer: RequestListener = (_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify(body));
  };
  return answer;
}
