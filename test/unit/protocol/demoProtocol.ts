import assert from 'node:assert/strict';
import * as z from 'zod';
import { connect, defineProtocol, RpcError, serve, type Handlers } from '../../../src/protocol/rpc';
import { channel, type Channel } from './channel';

/** A protocol to try out, and both ends of it. */
export const protocol = defineProtocol({
  requests: {
    add: { params: z.object({ a: z.number(), b: z.number() }), result: z.number() },
    shout: { params: z.string().trim().min(1), result: z.string() },
    bytes: { params: z.null(), result: z.instanceof(Uint8Array) },
    wait: { params: z.null(), result: z.null() },
  },
  events: { changed: z.object({ count: z.number() }) },
});
type Demo = typeof protocol;

export const settled = () => new Promise(done => setImmediate(done));

export function start(overrides: Partial<Handlers<Demo>> = {}, wire: Channel = channel()) {
  const signals: AbortSignal[] = [];
  const handlers: Handlers<Demo> = {
    add: ({ a, b }) => a + b,
    shout: text => text.toUpperCase(),
    bytes: () => new Uint8Array([1, 2, 3]),
    wait: (_, signal) => {
      signals.push(signal);
      return new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason as Error));
      });
    },
    ...overrides,
  };
  const service = serve(protocol, wire.host, handlers, error => ({
    code: 'mapped',
    message: error instanceof Error ? error.message : 'unknown',
  }));
  return { wire, service, signals, page: connect(protocol, wire.page) };
}

export const fails = (promise: Promise<unknown>, code: string, message?: RegExp) =>
  assert.rejects(promise, error => {
    assert.ok(error instanceof RpcError);
    assert.equal(error.code, code);
    if (message) assert.match(error.message, message);
    return true;
  });
