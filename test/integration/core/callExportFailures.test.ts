import assert from 'node:assert/strict';
import { isAbort } from '../../../src/base/abort';
import { InterruptedError } from '../../../src/core/interruption';
import { idsOf } from '../../support/idsOf';
import { failure } from '../../support/useApi';
import { useExports } from '../../support/useExports';

describe('An export of calls', () => {
  const at = useExports({ calls: 3_000 });

  it('leaves nothing when it is cancelled, and ends its requests', async () => {
    const gate = at().session.sandbox.faults.holdNext(/&page=3$/);
    const cancelling = new AbortController();
    const running = (await at().export()).run(at().path('calls.csv'), {
      signal: cancelling.signal,
    });
    await gate.reached;
    const begun = at().files;
    assert.equal(begun.length, 1);
    assert.match(begun[0] ?? '', /^\.callrail-[\da-f]{24}\.part$/);
    assert.equal(at().mode(begun[0]!), 0o600);
    const ended = new Promise<boolean>(resolve =>
      at().session.sandbox.onDidFinish(({ path, aborted }) => {
        if (path.endsWith('&page=3')) resolve(aborted);
      }),
    );
    cancelling.abort();
    await assert.rejects(running, isAbort);
    assert.deepEqual(at().files, []);
    assert.equal(await ended, true);
  });

  it('that is given up while it runs leaves nothing either', async () => {
    const gate = at().session.sandbox.faults.holdNext(/&page=2$/);
    const made = await at().export();
    const running = made.run(at().path('calls.csv'));
    await gate.reached;
    made.dispose();
    await assert.rejects(running, isAbort);
    assert.deepEqual(at().files, []);
  });

  it('takes the end of its session for a failure, and goes on in the next', async () => {
    const gate = at().session.sandbox.faults.holdNext(/&page=3$/);
    const made = await at().export();
    const running = made.run(at().path('calls.csv'));
    await gate.reached;
    at().session.reach = { ...at().session.reach, recordingHosts: [] };
    at().session.session.reconfigure();
    await assert.rejects(running, InterruptedError);
    assert.equal(at().files.length, 1);
    gate.release();
    await made.run(at().path('calls.csv'));
    assert.deepEqual(at().ids('calls.csv'), idsOf(at().calls));
    assert.deepEqual(at().files, ['calls.csv']);
  });

  it('takes the end of its session for a failure before it has begun as well', async () => {
    const gate = at().session.sandbox.faults.holdNext('/calls.json?');
    const preparing = (await at().export()).prepare();
    await gate.reached;
    await at().session.session.signOut();
    await assert.rejects(preparing, InterruptedError);
  });

  it('goes on after a failure without asking for what is written', async () => {
    const fault = { path: /&page=3$/, status: 500, times: 4 };
    at().session.sandbox.faults.add(fault);
    const made = await at().export({ format: 'json' });
    await failure('server', made.run(at().path('calls.json')));
    assert.equal(made.written, 500);
    assert.equal(at().files.length, 1);
    const before = at().listRequests.length;
    const asked = made.requests;
    const outcome = await made.run(at().path('calls.json'));
    // Some of the first run may only have arrived since.
    const again = new Set(
      at()
        .listRequests.slice(before)
        .map(({ path }) => Number(/&page=(\d+)$/.exec(path)?.[1])),
    );
    const pages = Math.ceil(at().calls.length / 250);
    assert.deepEqual(
      [...again].sort((one, other) => one - other),
      Array.from({ length: pages - 2 }, (_, index) => index + 3),
    );
    assert.equal(outcome.requests - asked, pages - 2);
    assert.equal(outcome.written, at().calls.length);
    const records = JSON.parse(at().read('calls.json')) as { id: string }[];
    assert.deepEqual(
      records.map(({ id }) => id),
      idsOf(at().calls),
    );
    assert.deepEqual(at().files, ['calls.json']);
  });

  it('takes an answer that broke off for a failure', async () => {
    at().session.sandbox.faults.add({ path: /&page=2$/, truncate: true });
    const made = await at().export();
    await failure('schema', made.run(at().path('calls.csv')));
    assert.equal(made.written, 250);
    await made.run(at().path('calls.csv'));
    assert.deepEqual(at().ids('calls.csv'), idsOf(at().calls));
  });

  it('fails where the disk does, with the words of the disk', async () => {
    const made = await at().export();
    await assert.rejects(made.run(at().path('none/calls.csv')), { code: 'ENOENT' });
    assert.deepEqual(at().files, []);
  });
});
