import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { testCertificate } from './testCertificate';

/** What a server was asked, as it arrived. */
export interface Received {
  method: string;
  url: string;
  headers: IncomingMessage['headers'];
  body: string;
  /** `performance.now()` when it arrived. */
  at: number;
}

export interface TestServer {
  origin: string;
  port: number;
  received: Received[];
  /** Sockets that are open now. */
  sockets: Set<Socket>;
  close(): Promise<void>;
}

async function listen(server: Server, scheme: string, received: Received[]): Promise<TestServer> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    origin: `${scheme}://127.0.0.1:${port}`,
    port,
    received,
    sockets,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.closeAllConnections();
      server.close();
      if (server.listening) await once(server, 'close');
    },
  };
}

/** Notes every request once its body is there, then answers it. */
function noting(received: Received[], answer: RequestListener): RequestListener {
  return (request, response) => {
    const at = performance.now();
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      received.push({ method, url, headers, body: Buffer.concat(chunks).toString(), at });
      answer(request, response);
    });
  };
}

export function httpServer(answer: RequestListener): Promise<TestServer> {
  const received: Received[] = [];
  return listen(createServer(noting(received, answer)), 'http', received);
}

/** Speaks https with a certificate that nobody trusts unless told to. */
export function httpsServer(answer: RequestListener): Promise<TestServer> {
  const received: Received[] = [];
  return listen(createSecureServer(testCertificate, noting(received, answer)), 'https', received);
}

/**
 * A proxy that leads every tunnel to one server, whatever its name, unless it refuses with a status
 * or never says a word.
 */
export function tunnelProxy(
  target: TestServer,
  refuseWith?: number | 'silence',
): Promise<TestServer> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    received.push({
      method: request.method ?? '',
      url: request.url ?? '',
      headers: request.headers,
      body: '',
      at: 0,
    });
    response.writeHead(501).end();
  });
  server.on('connect', ({ method = '', url = '', headers }: IncomingMessage, socket: Socket) => {
    received.push({ method, url, headers, body: '', at: performance.now() });
    if (refuseWith === 'silence') return;
    if (refuseWith !== undefined) {
      socket.end(`HTTP/1.1 ${refuseWith} Refused\r\n\r\n`);
      return;
    }
    const upstream = connect(target.port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      upstream.pipe(socket).pipe(upstream);
    });
    upstream.on('error', () => socket.destroy());
    socket.on('error', () => upstream.destroy());
    socket.on('close', () => upstream.destroy());
  });
  return listen(server, 'http', received);
}

/** A port of this machine where nothing listens. */
export async function closedPort(): Promise<number> {
  const server = await httpServer(() => undefined);
  await server.close();
  return server.port;
}
