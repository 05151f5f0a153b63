import assert from 'node:assert/strict';
import { once } from 'node:events';
import { Deadline } from '../../../src/api/transport/deadline';

const failed = () => new Error('too late');

describe('Deadline', () => {
  it('aborts with the failure of the limit that passes first', async () => {
    const deadline = new Deadline();
    deadline.start('long', 60_000, () => new Error('much too late'));
    deadline.start('short', 1, failed);
    await once(deadline.signal, 'abort');
    assert.match(String(deadline.signal.reason), /too late/);
    deadline.dispose();
  });

  it('aborts with its caller', () => {
    const controller = new AbortController();
    const deadline = new Deadline(controller.signal);
    const reason = new Error('enough');
    controller.abort(reason);
    assert.equal(deadline.signal.reason, reason);
  });

  it('has aborted when its caller had', () => {
    assert.ok(new Deadline(AbortSignal.abort()).signal.aborted);
  });

  it('counts a limit anew when it is started again, and not at all once stopped', async () => {
    const deadline = new Deadline();
    deadline.start('one', 1, failed);
    deadline.start('one', 60_000, failed);
    deadline.start('two', 1, failed);
    deadline.stop('two');
    const other = new Deadline();
    other.start('three', 5, failed);
    await once(other.signal, 'abort');
    assert.ok(!deadline.signal.aborted);
    deadline.dispose();
    other.dispose();
  });

  it('lets go of its caller and its limits', () => {
    const controller = new AbortController();
    const deadline = new Deadline(controller.signal);
    deadline.start('one', 1, failed);
    deadline.dispose();
    controller.abort();
    assert.ok(!deadline.signal.aborted);
  });
});
