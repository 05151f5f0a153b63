import { randomBytes } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import { systemClock, type Clock } from '../base/clock';
import type { Event } from '../base/event';
import { createApiApp } from './apiApp';
import type { World } from './context';
import { Faults } from './faults';
import { listen, type Listening } from './listen';
import { createMediaApp } from './mediaApp';
import { MediaLinks } from './mediaLinks';
import { RequestLog, type SandboxRequest } from './requestLog';
import { latencies } from './latency';
import { SandboxState } from './state';

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
  /**
   * A server of one's own rather than the extension's: it also speaks CallRail's native form, takes
   * any key unless one is named, and gives hints.
   */
  standAlone?: boolean;
}

/** A running stand-in for Maton and CallRail on the loopback interface. */
export interface Sandbox {
  /** The gateway's paths (`/callrail/v3/…`) and the control host's (`/connections`). */
  readonly origin: string;
  /** Where recordings come from; takes no key. */
  readonly mediaOrigin: string;
  /** Empty where any key is taken. */
  readonly key: string;
  readonly state: SandboxState;
  readonly faults: Faults;
  /** The latest requests, oldest first. */
  readonly log: readonly SandboxRequest[];
  /** Fires when a request has arrived, before it is answered. */
  readonly onDidRequest: Event<SandboxRequest>;
  /** Fires when a request is over: answered, or given up by the client. */
  readonly onDidFinish: Event<SandboxRequest>;
  /** Back to the seeded data, without faults and with an empty log. */
  reset(): void;
  /** Ends everything that is open. */
  close(): Promise<void>;
}

export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { clock = systemClock, standAlone = false } = options;
  const closing = new AbortController();
  // Every request that is held listens to it.
  setMaxListeners(0, closing.signal);
  const addresses = { api: '', media: '' };
  const links = new MediaLinks(addresses);
  const world: World = {
    clock,
    state: new SandboxState(options.seed ?? 1, options.calls ?? 5000, clock.now()),
    faults: new Faults(callId => links.expire(callId)),
    log: new RequestLog(),
    links,
    key: options.key ?? (standAlone ? undefined : `demo-${randomBytes(24).toString('hex')}`),
    addresses,
    latency: latencies(options.latencyMs ?? 0, options.seed ?? 1),
    standAlone,
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
    state: world.state,
    faults: world.faults,
    log: world.log.entries,
    onDidRequest: world.log.onDidRequest,
    onDidFinish: world.log.onDidFinish,
    reset: () => {
      world.faults.clear();
      world.links.reset();
      world.state.reset();
      world.log.clear();
    },
    close,
  };
}
