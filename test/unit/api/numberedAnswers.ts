import type { ApiRequest, ApiResponse, Send } from '../../../src/api/send';
import { Cache } from '../../../src/api/transport/cache';
import { TestClock } from '../../support/testClock';

/** A request to read. */
export const get = (path: string, more: Partial<ApiRequest> = {}): ApiRequest => ({
  method: 'GET',
  plane: 'gateway',
  path: `/callrail/v3/${path}`,
  ...more,
});

/** A source of numbered answers, each given when it is released (at once unless `held`). */
function source({ held = false, size = 10 } = {}) {
  const sent: { request: ApiRequest; release: () => void; fail: (error: Error) => void }[] = [];
  const send: Send = request =>
    new Promise<ApiResponse>((resolve, reject) => {
      const body = sent.length + 1;
      const release = () => resolve({ status: 200, headers: {}, body, size });
      request.signal?.addEventListener('abort', () => reject(request.signal?.reason as Error));
      sent.push({ request, release, fail: reject });
      if (!held || request.method !== 'GET') release();
    });
  return { sent, send };
}

/** A cache on such a source, with a clock of its own. */
export function setup(options?: Parameters<typeof source>[0], maxBytes?: number) {
  const clock = new TestClock();
  const { sent, send } = source(options);
  const cache = new Cache(send, clock, maxBytes);
  const ask = async (request: ApiRequest) => (await cache.send(request)).body;
  return { clock, sent, cache, ask };
}
