import { rpcCodes } from './rpcError';
import { ToHost, type ToPage } from './rpcMessages';
import type {
  EventName,
  EventPayload,
  Params,
  Port,
  Protocol,
  Result,
  Subscription,
} from './rpcProtocol';

export type Handlers<P extends Protocol> = {
  [K in keyof P['requests']]: (
    params: Params<P, K>['out'],
    signal: AbortSignal,
  ) => Result<P, K>['in'] | Promise<Result<P, K>['in']>;
};

/** Turns what a handler threw into the code and the words that the page gets. */
export type ErrorWords = (error: unknown) => { code: string; message: string };

export interface Service<P extends Protocol> extends Subscription {
  push<E extends EventName<P>>(event: E, payload: EventPayload<P, E>['in']): void;
}

/**
 * Answers a page's requests. A handler's signal aborts when the page cancels, when a new page takes
 * the old one's place, and on disposal; nothing is answered then.
 */
export function serve<P extends Protocol>(
  protocol: P,
  port: Port,
  handlers: Handlers<P>,
  onError: ErrorWords,
): Service<P> {
  const inFlight = new Map<string, AbortController>();

  function abortAll(): void {
    for (const controller of inFlight.values()) controller.abort();
    inFlight.clear();
  }

  async function answer(id: string, name: string, params: unknown): Promise<void> {
    const declared = Object.hasOwn(protocol.requests, name) ? protocol.requests[name] : undefined;
    const fail = (code: string, message: string) => {
      try {
        send(port, { kind: 'error', id, code, message });
      } catch {
        // The page is gone, and with it whoever waited.
      }
    };
    if (inFlight.has(id)) return; // The first one with this id gets its answer.
    if (!declared) {
      fail(rpcCodes.unknownRequest, `There is no request named "${name}".`);
      return;
    }
    const parsed = declared.params.safeParse(params);
    if (!parsed.success) {
      fail(rpcCodes.invalidParams, `The parameters of "${name}" do not fit.`);
      return;
    }

    const controller = new AbortController();
    inFlight.set(id, controller);
    try {
      const handler = handlers[name as keyof P['requests']];
      const result: unknown = await handler(parsed.data as never, controller.signal);
      if (!controller.signal.aborted) send(port, { kind: 'result', id, result });
    } catch (error) {
      if (controller.signal.aborted) return;
      const { code, message } = onError(error);
      fail(code, message);
    } finally {
      if (inFlight.get(id) === controller) inFlight.delete(id);
    }
  }

  const subscription = port.onMessage(message => {
    const parsed = ToHost.safeParse(message);
    if (!parsed.success) return; // Not ours: other scripts and tools post messages, too.
    const heard = parsed.data;
    if (heard.kind === 'connected') abortAll();
    else if (heard.kind === 'cancel') {
      inFlight.get(heard.id)?.abort();
      inFlight.delete(heard.id);
    } else void answer(heard.id, heard.name, heard.params);
  });

  return {
    push(name, payload) {
      send(port, { kind: 'event', name, payload });
    },
    dispose() {
      subscription.dispose();
      abortAll();
    },
  };
}

function send(port: Port, message: ToPage): void {
  port.post(message);
}
