import type { Event } from '../base/event';
import { checkOptions } from './checkedOptions';
import { addControlRoutes, isControlError } from './control/routes';
import { seedData } from './data/seed';
import { parseFaultRule } from './faultRules';
import type { Pending } from './faults';
import { hintFor } from './hints/hintFor';
import type { Sandbox, SandboxData, SandboxFault, SandboxOptions, SandboxRequest } from './index';
import { maskedHeaders } from './masked';
import { Recorder } from './recorder';
import { outcomeOf, type SandboxRequest as LoggedRequest } from './requestLog';
import { parseIso, TimeError } from './seeding/fields';
import { seedFromData } from './seeding/seedFromData';
import { startSandbox } from './server';
import { SetClock } from './setClock';
import type { Seeding } from './state';

/** A request as a list of what has happened shows it. */
export type EndedRequest = Pick<
  LoggedRequest,
  'id' | 'method' | 'path' | 'status' | 'at' | 'tookMs' | 'hint'
> & { outcome: string; failed: boolean };

/** A sandbox with what its program and its page need besides. */
export interface StandAloneSandbox extends Sandbox {
  readonly onDidFinish: Event<LoggedRequest>;
  /** What the invented data come from. */
  readonly seedNumber: number;
  readonly takesAnyKey: boolean;
  /**
   * Requests that are over since the one that was so as number `after`, as they came to their ends,
   * and the number of the latest. Ids would not do: a slow one has a smaller than many before it.
   */
  ended(after: number): { requests: EndedRequest[]; latest: number };
  /** What there is how many of. */
  readonly counts: () => Record<string, number>;
  /** Milliseconds since 1970, and whether the clock stands. */
  readonly clock: () => { now: number; stands: boolean };
}

/** Starts a sandbox as a server of one's own: with the native form, hints and `/__sandbox`. */
export async function startStandAlone(options: SandboxOptions): Promise<StandAloneSandbox> {
  checkOptions(options);
  const rules = (options.faults ?? []).map(parseFaultRule);
  const clock = new SetClock(options.now === undefined ? undefined : instant(options.now));
  const seeding = options.data === undefined ? seedData : seedingOf(options.data);
  const recorder = options.record === undefined ? undefined : new Recorder(options.record);
  let sandbox: StandAloneSandbox | undefined;
  const server = await startSandbox({
    clock,
    port: options.port,
    calls: options.calls,
    seed: options.seed,
    key: options.key,
    latencyMs: options.latency,
    rateLimits: options.rateLimits,
    seeding,
    standAlone: {
      addRoutes: app => addControlRoutes(app, () => sandbox),
      refusal: error => (isControlError(error) ? error.message : undefined),
      hint: hintFor,
      ...(recorder && { recorder }),
    },
  }).catch((error: unknown) => {
    recorder?.close();
    throw portProblem(error) ?? error;
  });
  const { origin, mediaOrigin, faults } = server;
  const breakWhatIsOrdered = () => rules.forEach(rule => faults.add(rule));
  breakWhatIsOrdered();
  const close = async () => {
    await server.close();
    recorder?.close();
  };
  return (sandbox = {
    origin,
    nativeUrl: `${origin}/v3`,
    gatewayUrl: `${origin}/callrail/v3`,
    mediaOrigin,
    key: options.key ?? 'sandbox-key',
    get account() {
      return server.account;
    },
    requests: () => server.log.map(shownRequest),
    addFault: rule => shownFault(faults.addPending(parseFaultRule(rule))),
    faults: () => faults.pending.map(shownFault),
    removeFault: id => faults.remove(id),
    clearFaults: () => faults.clear(),
    seed: data => server.seedBy(data === undefined ? seeding : seedingOf(data)),
    setNow: now => clock.set(instant(now)),
    reset: () => {
      clock.reset();
      server.reset();
      breakWhatIsOrdered();
    },
    close,
    [Symbol.asyncDispose]: close,
    seedNumber: options.seed ?? 1,
    takesAnyKey: options.key === undefined,
    ended: after => ({ requests: endedRequests(server.log, after), latest: server.latestEnd() }),
    onDidFinish: server.onDidFinish,
    counts: server.counts,
    clock: () => ({ now: clock.now(), stands: clock.stands }),
  });
}

/** The commonest failures to listen, as a sentence. */
function portProblem(error: unknown): Error | undefined {
  const { code, port } = error as NodeJS.ErrnoException & { port?: number };
  const problem = { EADDRINUSE: 'is taken', EACCES: 'may not be used' }[code ?? ''];
  if (problem === undefined) return undefined;
  const sentence = `Port ${String(port)} ${problem}. Choose another, or 0 for any free one.`;
  return new Error(sentence, { cause: error });
}

/** Data are read at once, so that mistakes show before anything is replaced. */
function seedingOf(data: SandboxData): Seeding {
  seedFromData(data, 1, 0);
  return (seed, _calls, now) => seedFromData(data, seed, now);
}

function instant(time: string | Date): number {
  const given: unknown = time;
  const parsed =
    typeof given === 'string'
      ? parseIso(given)
      : given instanceof Date
        ? given.getTime()
        : undefined;
  if (parsed === undefined || Number.isNaN(parsed)) {
    throw new TimeError(`The time "${String(time)}" is not written as ISO 8601 has it.`);
  }
  return parsed;
}

function shownRequest(request: LoggedRequest): SandboxRequest {
  const { id, method, path, headers, body, status, aborted, at, tookMs, hint } = request;
  return {
    id,
    method,
    path,
    headers: maskedHeaders(headers),
    body: body ?? null,
    status,
    aborted,
    at: new Date(at).toISOString(),
    tookMs: Math.round(tookMs * 10) / 10,
    hint: hint ?? null,
  };
}

function endedRequests(log: readonly LoggedRequest[], after: number): EndedRequest[] {
  return log
    .filter(({ end = 0 }) => end > after)
    .sort((one, other) => (one.end ?? 0) - (other.end ?? 0))
    .map(request => {
      const { id, method, path, status, aborted, broken = false, at, tookMs, hint } = request;
      const failed = aborted || broken || status >= 400;
      return { id, method, path, status, at, tookMs, hint, outcome: outcomeOf(request), failed };
    });
}

function shownFault({ id, fault, left }: Pending): SandboxFault {
  return { id, rule: fault.rule ?? '', left: left === Infinity ? null : left };
}
