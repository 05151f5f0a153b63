import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { Clock } from '../base/clock';
import type { Faults } from './faults';
import type { Addresses, MediaLinks } from './mediaLinks';
import type { AccountRecord, ConnectionRecord } from './records';
import type { RequestLog, SandboxRequest } from './requestLog';
import type { Query } from './query';
import type { SandboxState } from './state';

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
  /** Also speaks CallRail's native form (`/v3/…`) and gives hints: a server of one's own. */
  readonly standAlone: boolean;
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
