import type { Port } from '../../src/protocol/rpc';

interface VsCodeApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

/** May be had once a page only. */
export const vscodeApi = acquireVsCodeApi();

/** The host, as this page hears and tells it. */
export const hostPort: Port = {
  post: message => vscodeApi.postMessage(message),
  onMessage(listener) {
    const heard = (event: MessageEvent<unknown>) => listener(event.data);
    window.addEventListener('message', heard);
    return { dispose: () => window.removeEventListener('message', heard) };
  },
};

export function jsonAttribute(name: 'restore' | 'strings'): unknown {
  return JSON.parse(document.body.dataset[name] ?? 'null');
}
