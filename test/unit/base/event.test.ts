import assert from 'node:assert/strict';
import { Emitter } from '../../../src/base/event';

describe('Emitter', () => {
  it('tells every listener until it is disposed', () => {
    const emitter = new Emitter<number>();
    const heard: number[] = [];
    const listener = (value: number) => heard.push(value);
    const first = emitter.event(listener);
    emitter.event(listener);
    emitter.fire(1);
    first.dispose();
    first.dispose();
    emitter.fire(2);
    emitter.dispose();
    emitter.fire(3);
    assert.deepEqual(heard, [1, 1, 2]);
  });

  it('tells those who listened when it fired, whoever comes or goes meanwhile', () => {
    const emitter = new Emitter<string>();
    const heard: string[] = [];
    const one = emitter.event(value => {
      heard.push(`one ${value}`);
      one.dispose();
      emitter.event(later => heard.push(`late ${later}`));
    });
    emitter.event(value => heard.push(`two ${value}`));
    emitter.fire('a');
    emitter.fire('b');
    assert.deepEqual(heard, ['one a', 'two a', 'two b', 'late b']);
  });

  it('keeps a failing listener from the sender and from the others', async () => {
    // Mocha's own handler would take the error for this test's failure.
    const handlers = process.listeners('uncaughtException');
    process.removeAllListeners('uncaughtException');
    const uncaught = new Promise<unknown>(resolve => process.once('uncaughtException', resolve));
    try {
      const emitter = new Emitter<void>();
      let told = false;
      emitter.event(() => {
        throw new Error('a bug in a listener');
      });
      emitter.event(() => (told = true));
      emitter.fire();
      assert.ok(told);
      assert.match(String(await uncaught), /a bug in a listener/);
    } finally {
      for (const handler of handlers) process.on('uncaughtException', handler);
    }
  });
});
