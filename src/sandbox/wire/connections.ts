import type { ConnectionRecord } from '../records';
import { utcMicros } from '../timestamps';

/** A connection as the control host shows it; `url` is the sandbox's own consent page. */
export function connectionWire(connection: ConnectionRecord, origin: string) {
  return {
    connection_id: connection.id,
    status: connection.status,
    creation_time: utcMicros(connection.createdAt),
    last_updated_time: utcMicros(connection.updatedAt),
    url: `${origin}/connect/?session_token=${connection.sessionToken}`,
    app: 'callrail',
    metadata: {},
  };
}
