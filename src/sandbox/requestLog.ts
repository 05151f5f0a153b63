import { Emitter } from '../base/event';

/** A request as the sandbox saw it. */
export interface SandboxRequest {
  /** Counts from 1, in the order of arrival. */
  id: number;
  /** Counts from 1 too, in the order in which requests are over; absent until it is. */
  end?: number;
  method: string;
  /** With its query. */
  path: string;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  /** Parsed JSON, if there was any. */
  body: unknown;
  /** 0 until answered. */
  status: number;
  /** Whether the client left before the answer was out. */
  aborted: boolean;
  /** Whether the sandbox itself broke the connection in mid-answer, as a fault said. */
  broken?: boolean;
  at: number;
  /** Milliseconds from its arrival to the end of the answer; 0 until then. */
  tookMs: number;
  /** What looks like a mistake in it, if anything does. */
  hint?: string;
  origin: 'api' | 'media';
}

/** How a request ended, in a word or two: `200`, `200, broken off`, `given up`. */
export function outcomeOf({
  status,
  aborted,
  broken,
}: Pick<SandboxRequest, 'status' | 'aborted' | 'broken'>): string {
  if (aborted) return 'given up';
  return broken ? `${status}, broken off` : String(status);
}

const kept = 2000;

/** The latest requests, and events when one arrives and when it is over. */
export class RequestLog {
  readonly entries: SandboxRequest[] = [];
  readonly #arrived = new Emitter<SandboxRequest>();
  readonly #finished = new Emitter<SandboxRequest>();
  readonly onDidRequest = this.#arrived.event;
  readonly onDidFinish = this.#finished.event;
  #lastId = 0;
  #lastEnd = 0;

  get latestEnd(): number {
    return this.#lastEnd;
  }

  arrive(request: SandboxRequest): void {
    request.id = ++this.#lastId;
    this.entries.push(request);
    // Dropping many at once keeps the cost of a full log low.
    if (this.entries.length > kept + 200) this.entries.splice(0, this.entries.length - kept);
    this.#arrived.fire(request);
  }

  finish(request: SandboxRequest): void {
    request.end = ++this.#lastEnd;
    this.#finished.fire(request);
  }

  clear(): void {
    this.entries.length = 0;
  }

  dispose(): void {
    this.#arrived.dispose();
    this.#finished.dispose();
  }
}
