import { setTimeout as delay } from 'node:timers/promises';

/**
 * Resolves with the first answer that is neither false, null nor undefined. Playwright's locators
 * wait by themselves; this is for what they cannot see.
 */
export async function until<T>(
  what: string,
  ask: () => Promise<T | false | null | undefined> | T | false | null | undefined,
  timeoutMs = 15_000,
  everyMs = 50,
): Promise<T> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const answer = await ask();
    if (answer !== false && answer !== null && answer !== undefined) return answer;
    if (Date.now() > deadline) throw new Error(`Waited ${timeoutMs / 1000} s in vain: ${what}`);
    await delay(everyMs);
  }
}
