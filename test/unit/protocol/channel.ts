import type { Port } from '../../../src/protocol/rpc';

export interface Channel {
  readonly page: Port;
  readonly host: Port;
  /** Everything that either end posted. */
  readonly log: { to: 'host' | 'page'; message: unknown }[];
  /** Says something as the other end would, or as a stranger might. */
  tell(to: 'host' | 'page', message: unknown): void;
  /** How many listen at an end. */
  listening(at: 'host' | 'page'): number;
}

/** Two ports that copy what they carry and deliver it later, as a webview's do. */
export function channel(): Channel {
  const listeners = {
    host: new Set<(message: unknown) => void>(),
    page: new Set<(message: unknown) => void>(),
  };
  const log: Channel['log'] = [];
  function tell(to: 'host' | 'page', message: unknown): void {
    const copy: unknown = structuredClone(message);
    log.push({ to, message: copy });
    queueMicrotask(() => {
      for (const listener of [...listeners[to]]) listener(copy);
    });
  }
  const port = (from: 'host' | 'page', to: 'host' | 'page'): Port => ({
    post: message => tell(to, message),
    onMessage(listener) {
      listeners[from].add(listener);
      return { dispose: () => void listeners[from].delete(listener) };
    },
  });
  return {
    page: port('page', 'host'),
    host: port('host', 'page'),
    log,
    tell,
    listening: at => listeners[at].size,
  };
}
