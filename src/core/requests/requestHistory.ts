import { AsyncLocalStorage } from 'node:async_hooks';
import type { Disposable } from '../../base/disposable';
import { Emitter } from '../../base/event';
import { accessOf } from '../credentials';
import type { Session, SessionRequest } from '../session';
import { recordOf, type KeptBody, type RecordedRequest } from './recordedRequest';
import { QuotaBook } from './quotaBook';

export interface HistoryLimits {
  requests: number;
  /** Of addresses, headers and bodies; older bodies make room for what is newer. */
  bytes: number;
}

/** What a task has sent, and how it failed if it did. */
export interface Followed {
  records: readonly RecordedRequest[];
  failure?: unknown;
}

const usual: HistoryLimits = { requests: 500, bytes: 32 * 1024 * 1024 };

/** The last requests of this window, over all keys and the demo. In memory only. */
export class RequestHistory implements Disposable {
  readonly quotas: QuotaBook;
  /** Oldest first. */
  #records: RecordedRequest[] = [];
  #sent = 0;
  #bytes = 0;
  readonly #changed = new Emitter<void>();
  readonly #cleared = new Emitter<void>();
  readonly #followers = new AsyncLocalStorage<RecordedRequest[]>();
  readonly #subscriptions: Disposable[];

  /** A request came to its end, or some are there no more. */
  readonly onDidChange = this.#changed.event;
  /** Requests went that somebody may be looking at: all, or those of another key. */
  readonly onDidClear = this.#cleared.event;

  constructor(
    private readonly session: Session,
    private readonly limits = usual,
  ) {
    this.quotas = new QuotaBook(session);
    this.#subscriptions = [
      this.quotas,
      session.onDidRequest(request => this.#add(request)),
      session.onDidChange(() => this.#followSession()),
      session.onDidRemoveKey(() => this.#keep(({ mode }) => mode !== 'live')),
    ];
  }

  /** Newest first. */
  get all(): readonly RecordedRequest[] {
    return [...this.#records].reverse();
  }

  /** Bytes that are kept, of bodies and of what is said about them. */
  get bytes(): number {
    return this.#bytes;
  }

  find(id: string): RecordedRequest | undefined {
    return this.#records.find(record => record.id === id);
  }

  clear(): void {
    this.#keep(() => false);
  }

  #keep(stays: (record: RecordedRequest) => boolean): void {
    const kept = this.#records.filter(stays);
    if (kept.length === this.#records.length) return;
    this.#records = kept;
    this.#bytes = kept.reduce((sum, record) => sum + bytesOf(record), 0);
    this.#cleared.fire();
    this.#changed.fire();
  }

  /** Runs a task, and gives the requests that it has caused, repetitions included. */
  async follow(task: () => Promise<unknown>): Promise<Followed> {
    const records: RecordedRequest[] = [];
    try {
      await this.#followers.run(records, task);
      return { records };
    } catch (failure) {
      return { records, failure };
    }
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#records = [];
    this.#changed.dispose();
    this.#cleared.dispose();
  }

  /** Called in the context of whoever sent it, so that a follower hears of his own only. */
  #add(request: SessionRequest): void {
    const record = recordOf(String(++this.#sent), request);
    this.#records.push(record);
    this.#followers.getStore()?.push(record);
    this.#bytes += bytesOf(record);
    if (this.#records.length > this.limits.requests) {
      const [oldest] = this.#records.splice(0, 1);
      if (oldest) this.#bytes -= bytesOf(oldest);
    }
    for (const old of this.#records) {
      if (this.#bytes <= this.limits.bytes) break;
      this.#bytes -= bytesOfBodies(old);
      old.body = withoutBytes(old.body);
      old.sentBody = withoutBytes(old.sentBody);
    }
    this.#changed.fire();
  }

  /** With another key, or none, what one has brought goes with it; so does what a demo has. */
  #followSession(): void {
    const { mode, credentials } = this.session;
    if (mode === 'signed-out') this.clear();
    if (!credentials) return;
    const access = accessOf(credentials);
    this.#keep(record => record.mode !== mode || record.access === access);
  }
}

/** Letters of addresses and headers are a byte each, but for a few. */
function bytesOf(record: RecordedRequest): number {
  const { base, path, query, sent, headers } = record;
  const texts = [base, path, ...query.flat(), sent?.url, ...textsOf(sent?.headers)];
  const heads = [...texts, ...textsOf(headers)].reduce((sum, text) => sum + (text?.length ?? 0), 0);
  return heads + bytesOfBodies(record);
}

function textsOf(headers: Readonly<Record<string, string>> = {}): string[] {
  return Object.entries(headers).flat();
}

function bytesOfBodies({ body, sentBody }: RecordedRequest): number {
  return (body?.bytes.byteLength ?? 0) + (sentBody?.bytes.byteLength ?? 0);
}

function withoutBytes(body: KeptBody | undefined): KeptBody | undefined {
  return body && { bytes: new Uint8Array(), size: body.size, shortened: 'dropped' };
}
