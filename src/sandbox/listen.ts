import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import type { SandboxEnv } from './context';

export interface Listening {
  origin: string;
  /** Breaks open connections, so that nothing outlives the sandbox. */
  close(): Promise<void>;
}

/** Serves an app on the loopback interface; port 0 takes any free one. */
export function listen(app: Hono<SandboxEnv>, port: number): Promise<Listening> {
  // The process is shared with other extensions: its global Request and Response stay as they are.
  const listener = getRequestListener(app.fetch, { overrideGlobalObjects: false });
  const server = createServer((incoming, outgoing) => void listener(incoming, outgoing));
  server.on('clientError', (_error, socket) => socket.destroy());
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address() as AddressInfo;
      resolve({
        origin: `http://127.0.0.1:${address.port}`,
        close: () =>
          new Promise(closed => {
            server.close(() => closed());
            server.closeAllConnections();
          }),
      });
    });
  });
}
