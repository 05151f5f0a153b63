import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Emitter } from '../../../src/base/event';
import type { RecordedRequest } from '../../../src/core/requests/recordedRequest';
import { RequestHistory } from '../../../src/core/requests/requestHistory';
import { responseText } from '../../../src/core/requests/requestText';
import type { Session, SessionRequest } from '../../../src/core/session';
import { bytesOfBodies, bytesOfHeads } from '../../support/bytesOfRequests';
import { requestWords } from '../../support/requestWords';

describe('The memory of the history', () => {
  const requested = new Emitter<SessionRequest>();
  const session = {
    onDidRequest: requested.event,
    onDidChange: new Emitter<void>().event,
    onDidRemoveKey: new Emitter<void>().event,
    mode: 'live',
  } as unknown as Session;

  const send = (bytes: Uint8Array | undefined, { once = false, sent = '' } = {}) =>
    requested.fire({
      mode: 'live',
      access: 'mine',
      endpoints: { gatewayUrl: '', controlUrl: '' },
      trace: {
        id: 1,
        startedAt: 0,
        method: 'GET',
        plane: 'gateway',
        path: '/callrail/v3/a.json',
        query: '',
        attempt: 1,
        durationMs: 1,
        status: 200,
        exchange: {
          path: '/callrail/v3/a.json',
          query: [],
          once,
          sent: {
            url: 'https://gateway.example/',
            headers: {},
            body: sent === '' ? undefined : sent,
          },
          answer: { status: 200, headers: {}, body: bytes },
        },
      },
    });

  const kept = (record: RecordedRequest | undefined) => record?.body?.bytes.byteLength;

  it('keeps the beginning of a large body, and less of an export’s, and says so', () => {
    const history = new RequestHistory(session);
    send(new Uint8Array(300 * 1024));
    send(new Uint8Array(256 * 1024));
    send(new Uint8Array(100 * 1024), { once: true });
    send(new Uint8Array(0));
    const [empty, exported, whole, large] = history.all;
    assert.deepEqual(
      [kept(large), large?.body?.size, large?.body?.shortened],
      [262_144, 307_200, 'large'],
    );
    assert.deepEqual([kept(whole), whole?.body?.shortened], [262_144, undefined]);
    assert.deepEqual([kept(exported), exported?.body?.shortened], [16_384, 'once']);
    assert.equal(empty?.body, undefined);
    history.dispose();
  });

  it('keeps no more memory alive than the bytes that it keeps', () => {
    const history = new RequestHistory(session);
    const large = Buffer.alloc(1_000_000);
    send(large.subarray(10, 20));
    send(large);
    for (const { body } of history.all)
      assert.equal(body?.bytes.buffer.byteLength, body?.bytes.byteLength);
    history.dispose();
  });

  it('drops the oldest bodies first, and the oldest requests, within its limits', () => {
    const sizes = fc.array(
      fc.record({ size: fc.nat(5_000), sent: fc.nat(500), once: fc.boolean() }),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(sizes, fc.integer({ min: 0, max: 20_000 }), (requests, bytes) => {
        const history = new RequestHistory(session, { requests: 20, bytes });
        for (const { size, sent, once } of requests) {
          send(new Uint8Array(size), { once, sent: 'x'.repeat(sent) });
          const records = history.all;
          const bodies = bytesOfBodies(records);
          const total = bodies + bytesOfHeads(records);
          assert.equal(history.bytes, total);
          // Requests stay without their bodies, however little room there is.
          assert.ok(total <= bytes || bodies === 0);
          assert.ok(records.length <= 20);
        }
        const records = history.all;
        assert.deepEqual(
          records.map(({ id }) => Number(id)),
          requests
            .map((_, index) => index + 1)
            .reverse()
            .slice(0, 20),
        );
        // Newest first: once one has been dropped, so have all that are older.
        const withBodies = records.filter(({ body }) => body !== undefined);
        const dropped = withBodies.map(({ body }) => body?.shortened === 'dropped');
        assert.deepEqual(dropped, [...dropped].sort());
        history.dispose();
      }),
      { numRuns: 60 },
    );
  });

  it('shows what is whole of a body that was cut', () => {
    const history = new RequestHistory(session);
    const calls = Array.from({ length: 9_000 }, (_, id) => ({ id, note: 'some text' }));
    send(new TextEncoder().encode(JSON.stringify({ calls })));
    const [note, ...lines] = responseText(history.all[0], requestWords).split('\n');
    assert.equal(note, '// shortened: large');
    const shown = JSON.parse(lines.join('\n')) as { calls: unknown[] };
    assert.ok(shown.calls.length > 5_000 && shown.calls.length < 9_000);
    history.dispose();
  });
});
