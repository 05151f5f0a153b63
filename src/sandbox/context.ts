import type { HttpBindings } from '@hono/node-server';
import type { Context, Hono } from 'hono';
import type { Clock } from '../base/clock';
import type { Faults } from './faults';
import type { CallPages } from './callPages';
import type { RateLimits } from './limits';
import type { Addresses, MediaLinks } from './mediaLinks';
import type { AccountRecord, ConnectionRecord } from './records';
import type { Recorder } from './recorder';
import type { RequestLog, SandboxRequest } from './requestLog';
import type { Query } from './query';
import type { SandboxState } from './state';

/** What only a server of one's own does, kept out of the extension's. */
export interface StandAlone {
  /** Adds paths that neither CallRail nor Maton has. */
  addRoutes(app: Hono<SandboxEnv>, world: World): void;
  /** The message for whoever asked something of those paths that cannot be done. */
  refusal(error: unknown): string | undefined;
  /** What looks like a mistake in a request, in plain ASCII. */
  hint(request: SandboxRequest, accounts: readonly AccountRecord[]): string | undefined;
  /** Takes down requests and their answers; without it answers go out faster. */
  readonly recorder?: Recorder;
}

/** What the routes work with. */
export interface World {
  readonly clock: Clock;
  readonly state: SandboxState;
  readonly faults: Faults;
  readonly log: RequestLog;
  readonly links: MediaLinks;
  /** The key that is taken; undefined takes any that is not empty. */
  readonly key: string | undefined;
  readonly addresses: Addresses;
  /** For how long the next API request waits, in milliseconds. */
  readonly latency: () => number;
  readonly limits: RateLimits;
  readonly pages: CallPages;
  /** What a server of one's own has besides: CallRail's native form (`/v3/…`) is one part of it. */
  readonly standAlone: StandAlone | undefined;
  /** Back to the seeded data, without faults and with an empty log. */
  readonly reset: () => void;
  /** Aborts when the sandbox closes. */
  readonly closing: AbortSignal;
}

export interface SandboxEnv {
  Bindings: HttpBindings;
  Variables: {
    request: SandboxRequest;
    query: Query;
    /** Whether the answer goes out as it is, without a fault to spoil it. */
    direct: boolean;
    /** Whose eyes CallRail is seen with. Set behind the gateway, and in the native form. */
    connection: ConnectionRecord;
    /** The origin that CallRail's links name (`next_page`, `recording`). Set with `connection`. */
    home: string;
    /** Set below an account. */
    account: AccountRecord;
  };
}

export type SandboxContext = Context<SandboxEnv>;
