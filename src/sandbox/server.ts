import { randomBytes } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import { systemClock, type Clock } from '../base/clock';
import type { Event } from '../base/event';
import { createApiApp } from './apiApp';
import { CallPages } from './callPages';
import type { StandAlone, World } from './context';
import { Faults } from './faults';
import { listen, type Listening } from './listen';
import { createMediaApp } from './mediaApp';
import { MediaLinks } from './mediaLinks';
import { RequestLog, type SandboxRequest } from './requestLog';
import { latencies } from './latency';
import { RateLimits } from './limits';
import { Random } from './random';
import { SandboxState, type Seeding } from './state';

export type { Fault, Faults, Gate } from './faults';
export type { SandboxRequest } from './requestLog';
export type { SandboxState } from './state';

export interface SandboxOptions {
  clock?: Clock;
  /** Same seed, size and time give the same data. */
  seed?: number;
  calls?: number;
  /** The Maton key that is accepted; a throwaway one by default. */
  key?: string;
  port?: number;
  /** How long each API request takes at least: so many milliseconds, or from so many to so many. */
  latencyMs?: number | readonly [number, number];
  rateLimits?: 'off' | 'real';
  /** Makes the records, instead of those of the demo. */
  seeding?: Seeding;
  /** Makes it a server of one's own: with CallRail's native form, and taking any key by default. */
  standAlone?: StandAlone;
}

/** A running stand-in for Maton and CallRail on the loopback interface. */
export interface Sandbox {
  /** The gateway's paths (`/callrail/v3/…`) and the control host's (`/connections`). */
  readonly origin: string;
  /** Where recordings come from; takes no key. */
  readonly mediaOrigin: string;
  /** Empty where any key is taken. */
  readonly key: string;
  /** Whoever looks at it may change it, so that from then on nothing is kept of earlier answers. */
  readonly state: SandboxState;
  /** The first account. */
  readonly account: { id: string; numeric_id: number; name: string };
  /** What there is how many of. */
  readonly counts: () => Record<string, number>;
  readonly faults: Faults;
  /** How many requests are over. */
  readonly latestEnd: () => number;
  /** The latest requests, oldest first. */
  readonly log: readonly SandboxRequest[];
  /** Fires when a request has arrived, before it is answered. */
  readonly onDidRequest: Event<SandboxRequest>;
  /** Fires when a request is over: answered, or given up by the client. */
  readonly onDidFinish: Event<SandboxRequest>;
  /** Other records, to which `reset` comes back from now on. */
  seedBy(seeding: Seeding): void;
  /** Back to the seeded data, without faults and with an empty log. */
  reset(): void;
  /** Ends everything that is open. */
  close(): Promise<void>;
}

export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { clock = systemClock, seed = 1, calls = 5000, standAlone } = options;
  const closing = new AbortController();
  // Every request that is held listens to it.
  setMaxListeners(0, closing.signal);
  const addresses = { api: '', media: '' };
  const links = new MediaLinks(addresses);
  const state = new SandboxState(seed, calls, clock.now(), options.seeding);
  const expire = (callId: string) => {
    links.expire(callId);
    state.touch();
  };
  const world: World = {
    clock,
    state,
    pages: new CallPages(state),
    faults: new Faults(expire, new Random(seed).fork('faults')),
    log: new RequestLog(),
    links,
    limits: new RateLimits(options.rateLimits ?? 'off'),
    key: options.key ?? (standAlone ? undefined : `demo-${randomBytes(24).toString('hex')}`),
    addresses,
    latency: latencies(options.latencyMs ?? 0, seed),
    standAlone,
    reset: () => {
      world.faults.clear();
      world.links.reset();
      world.limits.reset();
      world.state.reset();
      world.log.clear();
    },
    closing: closing.signal,
  };
  const servers: Listening[] = [];
  const close = async () => {
    closing.abort();
    world.faults.clear();
    await Promise.all(servers.map(server => server.close()));
    world.log.dispose();
  };
  try {
    servers.push(await listen(createApiApp(world), options.port ?? 0));
    servers.push(await listen(createMediaApp(world), 0));
  } catch (error) {
    await close();
    throw error;
  }
  addresses.api = servers[0]?.origin ?? '';
  addresses.media = servers[1]?.origin ?? '';
  return {
    origin: addresses.api,
    mediaOrigin: addresses.media,
    key: world.key ?? '',
    get state() {
      state.isShared = true;
      return state;
    },
    get account() {
      const [account] = world.state.accounts;
      if (!account) throw new Error('The sandbox has no account.');
      return { id: account.id, numeric_id: account.numericId, name: account.name };
    },
    counts: () => {
      const { accounts, companies, trackers, tags, users, calls } = world.state;
      const lists = { accounts, companies, trackers, tags, users, calls };
      return Object.fromEntries(Object.entries(lists).map(([name, { length }]) => [name, length]));
    },
    faults: world.faults,
    latestEnd: () => world.log.latestEnd,
    log: world.log.entries,
    onDidRequest: world.log.onDidRequest,
    onDidFinish: world.log.onDidFinish,
    seedBy: seeding => {
      world.links.reset();
      world.state.seedBy(seeding);
    },
    reset: world.reset,
    close,
  };
}
