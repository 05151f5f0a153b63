import { RpcError, rpcCodes } from './rpcError';
import { ToPage, type ToHost } from './rpcMessages';
import type {
  EventName,
  EventPayload,
  Params,
  Port,
  Protocol,
  RequestName,
  Result,
  Subscription,
} from './rpcProtocol';

export interface Connection<P extends Protocol> extends Subscription {
  /** Rejects with an `RpcError`, or with the signal's reason when it aborts. */
  request<K extends RequestName<P>>(
    name: K,
    params: Params<P, K>['in'],
    signal?: AbortSignal,
  ): Promise<Result<P, K>['out']>;
  on<E extends EventName<P>>(
    event: E,
    listener: (payload: EventPayload<P, E>['out']) => void,
  ): Subscription;
}

interface Pending {
  name: string;
  resolve: (result: never) => void;
  reject: (error: Error) => void;
}

/** The page's end. Connecting tells the host that whatever an earlier page asked for is moot. */
export function connect<P extends Protocol>(protocol: P, port: Port): Connection<P> {
  // Answers to an earlier page may still arrive; a prefix of our own keeps them apart.
  const prefix = Math.random().toString(36).slice(2);
  let count = 0;
  let closed = false;
  const pending = new Map<string, Pending>();
  const listeners = new Map<string, Set<(payload: unknown) => void>>();

  function send(message: ToHost): void {
    port.post(message);
  }

  function settle(id: string, use: (request: Pending) => void): void {
    const request = pending.get(id);
    if (!request) return;
    pending.delete(id);
    use(request);
  }

  const subscription = port.onMessage(message => {
    const parsed = ToPage.safeParse(message);
    if (!parsed.success) return;
    const heard = parsed.data;
    if (heard.kind === 'event') emit(heard.name, heard.payload);
    else if (heard.kind === 'error') {
      const { code, message, remedy } = heard;
      settle(heard.id, ({ reject }) => reject(new RpcError(code, message, remedy)));
    } else {
      settle(heard.id, ({ name, resolve, reject }) => {
        const result = protocol.requests[name]?.result.safeParse(heard.result);
        if (result?.success) resolve(result.data as never);
        else reject(new RpcError(rpcCodes.invalidResult, `The answer to "${name}" does not fit.`));
      });
    }
  });
  send({ kind: 'connected' });

  function emit(name: string, payload: unknown): void {
    if (!Object.hasOwn(protocol.events, name)) return;
    const parsed = protocol.events[name]?.safeParse(payload);
    if (!parsed?.success) return;
    for (const listener of listeners.get(name) ?? []) listener(parsed.data);
  }

  return {
    async request<K extends RequestName<P>>(
      name: K,
      params: Params<P, K>['in'],
      signal?: AbortSignal,
    ) {
      signal?.throwIfAborted();
      if (closed) throw new RpcError(rpcCodes.closed, 'The connection is closed.');
      const id = `${prefix}-${(count += 1)}`;
      const cancel = () =>
        settle(id, ({ reject }) => {
          send({ kind: 'cancel', id });
          reject(signal?.reason as Error);
        });
      signal?.addEventListener('abort', cancel, { once: true });
      try {
        return await new Promise<Result<P, K>['out']>((resolve, reject) => {
          pending.set(id, { name, resolve, reject });
          send({ kind: 'request', id, name, params });
        });
      } finally {
        pending.delete(id);
        signal?.removeEventListener('abort', cancel);
      }
    },
    on<E extends EventName<P>>(
      event: E,
      listener: (payload: EventPayload<P, E>['out']) => void,
    ): Subscription {
      const set = listeners.get(event) ?? new Set();
      listeners.set(event, set);
      const entry = (payload: unknown) => listener(payload as EventPayload<P, E>['out']);
      set.add(entry);
      return { dispose: () => void set.delete(entry) };
    },
    dispose() {
      closed = true;
      subscription.dispose();
      listeners.clear();
      for (const id of [...pending.keys()])
        settle(id, ({ reject }) => {
          send({ kind: 'cancel', id });
          reject(new RpcError(rpcCodes.closed, 'The connection is closed.'));
        });
    },
  };
}
