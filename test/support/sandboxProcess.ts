import { startSandbox } from '../../src/sandbox/server';

/**
 * A sandbox in a process of its own, so that what is measured is the client alone. Tells its parent
 * where it is, and from when on its first account has so many calls; then counts requests, and those
 * that were given up.
 */
export interface SandboxPlace {
  origin: string;
  key: string;
  connectionId: string;
  accountId: string;
  /** By number of calls wanted. */
  since: Record<number, string>;
}

export interface SandboxCounts {
  requests: number;
  aborted: number;
}

interface Order {
  calls: number;
  latencyMs: number;
  wanted: number[];
}

const { calls, latencyMs, wanted } = JSON.parse(process.argv[2] ?? '{}') as Order;
const sandbox = await startSandbox({ calls, latencyMs });
const [account] = sandbox.state.accounts;
const connection = sandbox.state.connections.find(
  each => account && each.accounts.includes(account),
);
if (!account || !connection) throw new Error('The sandbox has no account.');
const since: Record<number, string> = {};
for (const count of wanted) {
  const oldest = account.calls[count - 1];
  if (!oldest) throw new Error(`The sandbox has only ${String(account.calls.length)} calls.`);
  since[count] = new Date(oldest.startedAt).toISOString();
}

const counts: SandboxCounts = { requests: 0, aborted: 0 };
sandbox.onDidRequest(() => counts.requests++);
sandbox.onDidFinish(({ aborted }) => {
  if (aborted) counts.aborted++;
});
// Whoever asks for the counts begins them anew.
process.on('message', () => {
  process.send?.({ ...counts });
  Object.assign(counts, { requests: 0, aborted: 0 });
});
process.on('disconnect', () => process.exit());
const { origin, key } = sandbox;
const place: SandboxPlace = {
  origin,
  key,
  connectionId: connection.id,
  accountId: account.id,
  since,
};
process.send?.(place);
