import * as z from 'zod';
import { path } from './path';
import { parse } from './resources/resource';
import { Connection } from './schemas/connection';
import { ConnectionId } from './schemas/ids';
import type { Method, RequestOptions, Send } from './send';

/** Lists come as `{connections: […]}`, one record as `{connection: {…}}` or bare. */
const ConnectionList = z.object({ connections: z.array(Connection) });
const OneConnection = z.union([
  z.object({ connection: Connection }).transform(answer => answer.connection),
  Connection,
]);
const Created = z.union([
  z
    .object({ connection: z.object({ connection_id: ConnectionId }) })
    .transform(answer => answer.connection),
  z.object({ connection_id: ConnectionId }),
]);

/** Maton's control plane: the CallRail authorisations that a key can use. */
export class Connections {
  constructor(private readonly send: Send) {}

  /** Every CallRail connection, or those of one status. Also the way to check a key. */
  async list(query: { status?: 'ACTIVE' | 'PENDING' | 'FAILED' } = {}, options?: RequestOptions) {
    const response = await this.request('GET', '/connections', {
      ...options,
      query: { app: 'callrail', ...query },
    });
    return parse(ConnectionList, response, 'GET /connections').connections;
  }

  async get(connection: ConnectionId, options?: RequestOptions): Promise<Connection> {
    const address = path`/connections/${connection}`;
    return parse(OneConnection, await this.request('GET', address, options), 'GET /connections/…');
  }

  /** A new connection is PENDING until its owner has consented on the page at its `url`. */
  async create(options?: RequestOptions): Promise<Connection> {
    const response = await this.request('POST', '/connections', {
      ...options,
      body: { app: 'callrail' },
    });
    const { connection_id } = parse(Created, response, 'POST /connections');
    return this.get(connection_id, { ...options, fresh: true });
  }

  /** Ends the gateway's access; data in CallRail stays. */
  async delete(connection: ConnectionId, options?: RequestOptions): Promise<void> {
    await this.request('DELETE', path`/connections/${connection}`, options);
  }

  private request(
    method: Method,
    address: string,
    options: RequestOptions & { query?: Record<string, string>; body?: unknown } = {},
  ) {
    return this.send({ ...options, method, plane: 'control', path: address });
  }
}
