import type { Connections } from '../api/connections';
import { CallRailError } from '../api/errors';
import type { Connection } from '../api/schemas/connection';
import type { ConnectionId } from '../api/schemas/ids';
import { systemClock, type Clock } from '../base/clock';

/** As Maton's own tools do it. */
const intervalMs = 2_000;
const limitMs = 5 * 60_000;

/**
 * Asks every 2 seconds, for up to 5 minutes, whether the person has consented. Rejects with
 * `consent-refused` when it fails, and with `consent-expired` when the time is up.
 */
export async function waitUntilActive(
  connections: Connections,
  id: ConnectionId,
  signal?: AbortSignal,
  clock: Clock = systemClock,
): Promise<Connection> {
  const end = clock.now() + limitMs;
  for (;;) {
    const connection = await connections.get(id, { signal, fresh: true });
    if (connection.status === 'ACTIVE') return connection;
    if (connection.status === 'FAILED')
      throw new CallRailError('consent-refused', 'The consent was refused or failed.');
    if (clock.now() + intervalMs > end)
      throw new CallRailError('consent-expired', 'Nobody consented within five minutes.');
    await clock.sleep(intervalMs, signal);
  }
}
