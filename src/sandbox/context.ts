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
  readonly key: string;
  readonly addresses: Addresses;
  readonly latencyMs: number;
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
    /** Set behind the gateway. */
    connection: ConnectionRecord;
    /** Set below an account. */
    account: AccountRecord;
  };
}

export type SandboxContext = Context<SandboxEnv>;
