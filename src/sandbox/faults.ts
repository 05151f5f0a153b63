import { toDisposable, type Disposable } from '../base/disposable';
import type { Random } from './random';
import type { SandboxRequest } from './requestLog';

/** What goes wrong with a request, and how often. Without an effect the answer is the usual one. */
export interface Fault {
  /** Any, if absent. */
  method?: string;
  /** A part of path and query, or a pattern for them. */
  path: string | RegExp;
  /** How many requests it meets; 1 unless given, `Infinity` for all. */
  times?: number;
  status?: number;
  headers?: Record<string, string>;
  /** Text as it is, anything else as JSON. */
  body?: string | object;
  contentType?: string;
  /** Seconds or a date, for `Retry-After`. */
  retryAfter?: number | string;
  /** Waits before anything else happens. */
  delayMs?: number;
  /** Half of the usual body, ended as if it were all. */
  truncate?: boolean;
  /** Half of the usual body, then a broken connection. */
  reset?: boolean;
  /** A byte at a time, until the client leaves. */
  drip?: boolean;
  /** 302 to that address, unless `status` says otherwise. */
  redirectTo?: string;
  /** That many bytes of JSON instead of the usual body. */
  oversizedBytes?: number;
  /** The usual status without a body. */
  empty?: boolean;
  /** How likely it meets a request that it fits, up to 1; always, if absent. */
  probability?: number;
  /** The rule that it was written as (`faultRules.ts`). */
  rule?: string;
}

/** Requests that wait until they are let go. */
export interface Gate {
  /** Resolves as soon as a request waits. */
  readonly reached: Promise<void>;
  release(): void;
}

/** A fault that is waiting for requests. */
export interface Pending {
  readonly id: number;
  readonly fault: Fault;
  /** How many requests it will still meet. */
  left: number;
}

interface Held {
  fault: Fault;
  open: Promise<void>;
  reach: () => void;
  left: number;
}

/** The trouble that tests order. */
export class Faults {
  readonly #faults = new Set<Pending>();
  readonly #held = new Set<Held>();
  readonly #gates = new Set<Gate>();
  readonly #ignored = new Set<string>();
  readonly #expire: (callId: string) => void;
  readonly #random: Random;
  #revoked = false;
  #lastId = 0;

  constructor(expireRecording: (callId: string) => void, random: Random) {
    this.#expire = expireRecording;
    this.#random = random;
  }

  add(fault: Fault): Disposable {
    const { id } = this.addPending(fault);
    return toDisposable(() => this.remove(id));
  }

  addPending(fault: Fault): Pending {
    const entry: Pending = { id: ++this.#lastId, fault, left: fault.times ?? 1 };
    this.#faults.add(entry);
    return entry;
  }

  /** Those that are not used up, oldest first. */
  get pending(): readonly Pending[] {
    return [...this.#faults];
  }

  /** False if there is none of that number. */
  remove(id: number): boolean {
    const entry = this.pending.find(each => each.id === id);
    return entry !== undefined && this.#faults.delete(entry);
  }

  /** Holds the next request to that path (or so many) until it is released. */
  holdNext(path: Fault['path'], { method, times = 1 }: Pick<Fault, 'method' | 'times'> = {}): Gate {
    const opened = signal();
    const reached = signal();
    const held: Held = {
      fault: { path, method },
      open: opened.promise,
      reach: reached.give,
      left: times,
    };
    const gate: Gate = {
      reached: reached.promise,
      release: () => {
        this.#held.delete(held);
        this.#gates.delete(gate);
        opened.give();
      },
    };
    this.#held.add(held);
    this.#gates.add(gate);
    return gate;
  }

  /** From now on the gateway answers 401 to everything, until the key is restored. */
  revokeKey(): void {
    this.#revoked = true;
  }

  restoreKey(): void {
    this.#revoked = false;
  }

  get keyRevoked(): boolean {
    return this.#revoked;
  }

  /** The links to the call's recording given so far are refused; new ones work. */
  expireRecording(callId: string): void {
    this.#expire(callId);
  }

  /** Updates of calls pass over these fields without a word. */
  ignoreFields(...names: string[]): Disposable {
    for (const name of names) this.#ignored.add(name);
    return toDisposable(() => names.forEach(name => this.#ignored.delete(name)));
  }

  isIgnored(field: string): boolean {
    return this.#ignored.has(field);
  }

  /** No more faults, gates open, the key valid. */
  clear(): void {
    for (const gate of [...this.#gates]) gate.release();
    this.#faults.clear();
    this.#ignored.clear();
    this.#revoked = false;
  }

  /** Waits at the gate that the request meets, if any. */
  async pass(request: SandboxRequest): Promise<void> {
    for (const held of this.#held) {
      if (held.left <= 0 || !meets(held.fault, request)) continue;
      held.left--;
      held.reach();
      await held.open;
      return;
    }
  }

  /** The fault for this request, used up by one. */
  take(request: SandboxRequest): Fault | undefined {
    for (const entry of this.#faults) {
      if (!meets(entry.fault, request)) continue;
      const { probability } = entry.fault;
      if (probability !== undefined && this.#random.next() >= probability) continue;
      if (--entry.left <= 0) this.#faults.delete(entry);
      return entry.fault;
    }
    return undefined;
  }
}

/** A promise, and what resolves it. */
function signal() {
  let give: () => void = () => undefined;
  const promise = new Promise<void>(resolve => (give = resolve));
  return { promise, give };
}

function meets({ method, path }: Fault, request: SandboxRequest): boolean {
  if (method !== undefined && method.toUpperCase() !== request.method) return false;
  return typeof path === 'string' ? request.path.includes(path) : path.test(request.path);
}
