import assert from 'node:assert/strict';
import { isAbort } from '../../../src/base/abort';
import { ConnectionId } from '../../../src/api/schemas/ids';
import { consentPage } from '../../../src/core/consent';
import { waitUntilActive } from '../../../src/core/connectionWait';
import { TestClock } from '../../support/testClock';
import { failure } from '../../support/useApi';
import { useSession } from '../../support/useSession';

/** A clock that does something before each of its waits ends. */
class EventfulClock extends TestClock {
  constructor(private readonly during: (waits: number) => unknown) {
    super();
  }

  override async sleep(delayMs: number, signal?: AbortSignal): Promise<void> {
    await super.sleep(delayMs, signal);
    await this.during(this.sleeps.length);
    signal?.throwIfAborted();
  }
}

describe('Waiting for consent', () => {
  const at = useSession({ calls: 50 });

  const create = async () => {
    const { connections } = await at().session.api();
    return { connections, pending: await connections.create() };
  };
  const record = (id: string) => at().state.connections.find(each => each.id === id)!;

  it('begins with a connection that is pending, and a page that may be opened', async () => {
    const { pending } = await create();
    assert.equal(pending.status, 'PENDING');
    const control = at().reach.endpoints.controlUrl;
    assert.ok(consentPage(pending.url, control));
    assert.equal(consentPage(pending.url, 'https://ctrl.maton.ai'), undefined);
  });

  it('asks every two seconds until the owner has consented', async () => {
    const { connections, pending } = await create();
    const clock = new EventfulClock(waits => waits === 3 && fetch(pending.url!));
    const active = await waitUntilActive(connections, pending.connection_id, undefined, clock);
    assert.equal(active.status, 'ACTIVE');
    assert.deepEqual(clock.sleeps, [2_000, 2_000, 2_000]);
  });

  it('does not wait for one that is active', async () => {
    const { connections } = await at().session.api();
    const clock = new TestClock();
    const id = ConnectionId.parse(at().state.connections[0]!.id);
    await waitUntilActive(connections, id, undefined, clock);
    assert.deepEqual(clock.sleeps, []);
  });

  it('ends when the consent was refused', async () => {
    const { connections, pending } = await create();
    const clock = new EventfulClock(() => (record(pending.connection_id).status = 'FAILED'));
    await failure(
      'consent-refused',
      waitUntilActive(connections, pending.connection_id, undefined, clock),
    );
    assert.equal(clock.sleeps.length, 1);
  });

  it('ends after five minutes', async () => {
    const { connections, pending } = await create();
    const clock = new TestClock();
    const requests = await at().requests(() =>
      failure(
        'consent-expired',
        waitUntilActive(connections, pending.connection_id, undefined, clock),
      ),
    );
    assert.equal(
      clock.sleeps.reduce((sum, ms) => sum + ms, 0),
      300_000,
    );
    assert.equal(requests.length, 151);
  });

  it('ends when the connection is removed meanwhile', async () => {
    const { connections, pending } = await create();
    const clock = new EventfulClock(() => connections.delete(pending.connection_id));
    await failure(
      'not-found',
      waitUntilActive(connections, pending.connection_id, undefined, clock),
    );
  });

  it('goes on over a failure that passes', async () => {
    const { connections, pending } = await create();
    at().sandbox.faults.add({ path: `/connections/${pending.connection_id}`, status: 503 });
    const clock = new EventfulClock(() => (record(pending.connection_id).status = 'ACTIVE'));
    const active = await waitUntilActive(connections, pending.connection_id, undefined, clock);
    assert.equal(active.status, 'ACTIVE');
  });

  it('ends at once when it is cancelled', async () => {
    const { connections, pending } = await create();
    const cancel = new AbortController();
    const clock = new EventfulClock(waits => waits === 2 && cancel.abort());
    const outcome = await waitUntilActive(
      connections,
      pending.connection_id,
      cancel.signal,
      clock,
    ).catch((error: unknown) => error);
    assert.ok(isAbort(outcome));
    assert.equal(clock.sleeps.length, 2);
  });
});
