import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** Starts a built file of test/support with an order; its first message is the answer. */
export async function startProcess(
  file: URL,
  order: unknown,
): Promise<{ child: ChildProcess; answer: unknown }> {
  const child = fork(file, [JSON.stringify(order)], { execArgv: ['--expose-gc'] });
  const [answer] = (await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(([code]) => {
      throw new Error(`${file.pathname} ended with ${String(code)}.`);
    }),
  ])) as [unknown];
  return { child, answer };
}

/** Asks a process that answers each message with one. */
export async function askProcess(child: ChildProcess): Promise<unknown> {
  const answer = once(child, 'message');
  child.send('?');
  const [value] = (await answer) as [unknown];
  return value;
}
