import { rpcCodes } from './rpcError';
import { ToHost, type Remedy, type ToPage } from './rpcMessages';
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

/** What the page gets of a failure. */
export interface Failure {
  code: string;
  message: string;
  remedy?: Remedy;
}

/** Turns what a handler threw into the code and the words that the page gets. */
export type ErrorWords = (error: unknown) => Failure;

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
    const fail = (failure: Failure) => {
      try {
        send(port, { kind: 'error', id, ...failure });
      } catch {
        // The page is gone, and with it whoever waited.
      }
    };
    if (inFlight.has(id)) return; // The first one with this id gets its answer.
    if (!declared) {
      const message = `There is no request named "${name}".`;
      fail({ code: rpcCodes.unknownRequest, message });
      return;
    }
    const parsed = declared.params.safeParse(params);
    if (!parsed.success) {
      const message = `The parameters of "${name}" do not fit.`;
      fail({ code: rpcCodes.invalidParams, message });
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
      fail(onError(error));
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
