import { setMaxListeners } from 'node:events';
import type { Call } from '../../api/schemas/call';
import { isAbort } from '../../base/abort';
import type { Clock } from '../../base/clock';
import type { Disposable } from '../../base/disposable';
import { interruption } from '../interruption';
import type { ListPlan } from '../query/listPlan';
import type { AccountRef } from '../refs';
import type { Session } from '../session';
import type { CallPages } from './callPages';
import { CallSource } from './callSource';
import { listFields, singleFields } from './exportFields';
import { exportFormat, type ExportFormat, type ExportFormatName } from './exportFormat';
import { openPages } from './openPages';
import { PartialFile } from './partialFile';
import type { PartFiles } from './partFiles';
import { completed } from './singleCalls';

export interface ExportOrder {
  account: AccountRef;
  plan: Pick<ListPlan, 'parameters' | 'matches' | 'after'>;
  format: ExportFormatName;
  /** Fields of the call object, or columns of `flatColumns`. */
  fields: readonly string[];
  /** For CSV. */
  byteOrderMark?: boolean;
}

/** What an export will take, known once its first page is there. */
export interface ExportCost {
  /** Calls to be looked at; undefined where CallRail does not count them. */
  calls: number | undefined;
  /** Requests still to come; undefined as well. */
  requests: number | undefined;
}

export type ExportProgress =
  | { kind: 'calls'; written: number; looked: number; whole: number | undefined }
  /** The rate limit is reached; milliseconds until it goes on. */
  | { kind: 'waiting'; leftMs: number };

export interface ExportRun {
  signal?: AbortSignal;
  onProgress?: (progress: ExportProgress) => void;
}

export interface ExportOutcome {
  file: string;
  written: number;
  /** Different calls that were fetched; fewer are written where a filter is applied afterwards. */
  looked: number;
  /** Calls there are, as CallRail counted them last: another number than `looked` is to be told. */
  whole: number | undefined;
  requests: number;
  /** The qualifiers that were looked at after fetching. */
  after: readonly string[];
}

/** As many as connections: more than ten a second need a second each, or longer. */
const sideBySide = 16;

/**
 * What is kept of a call until it is written: its bytes in the file, since they are less than all of
 * the call; the call where more is to be asked for; nothing where it is filtered out.
 */
type Kept = Uint8Array | Call | undefined;

/**
 * One export of calls into one file. Prepared, its time window and cost are known; run, the file is
 * there in the end, or nothing. A run that fails may be followed by another, which goes on where the
 * last one ended; until it is disposed, what is written waits in a temporary file. Nothing that it
 * asks for is remembered elsewhere.
 */
export class CallExport implements Disposable {
  readonly #source: CallSource;
  readonly #format: ExportFormat;
  readonly #single: string;
  #pages: CallPages<Kept> | undefined;
  #file: PartialFile | undefined;
  #begun = false;
  #ended = false;
  #written = 0;
  #disposed = false;
  readonly #running = new Set<AbortController>();
  /** Known once prepared. */
  cost: ExportCost = { calls: undefined, requests: undefined };

  constructor(
    private readonly order: ExportOrder,
    private readonly services: { session: Session; clock?: Clock; parts?: PartFiles },
  ) {
    const { account, plan, fields } = order;
    const { session, clock } = services;
    const filters = { ...plan.parameters, fields: listFields(fields, plan.matches !== undefined) };
    this.#source = new CallSource(session, account, filters, clock);
    this.#format = exportFormat(order.format, order);
    this.#single = singleFields(fields).join(',');
  }

  /** Calls that are in the file so far. */
  get written(): number {
    return this.#written;
  }

  /** Requests so far, without those that the transport repeated. */
  get requests(): number {
    return this.#source.requests;
  }

  /** Fixes the time window and asks for the first page: at most three requests. */
  async prepare({ signal, onProgress }: ExportRun = {}): Promise<ExportCost> {
    this.#begin({ signal, onProgress });
    if (this.#pages) return this.cost;
    const opening = openPages(this.#source, this.order.plan.parameters, {
      keep: call => this.#keep(call),
      sideBySide,
    });
    const { pages, requests } = await opening.catch((error: unknown) => {
      throw interruption(error, this.#disposed || signal?.aborted === true);
    });
    this.#pages = pages;
    const calls = pages.whole;
    const single = this.#single === '' ? 0 : (calls ?? 0);
    this.cost = { calls, requests: requests === undefined ? undefined : requests + single };
    return this.cost;
  }

  /** Writes the file, or goes on with it, maybe under another name. Cancelled, it leaves nothing. */
  async run(
    target: string,
    { overwrite, signal, onProgress }: ExportRun & { overwrite?: boolean } = {},
  ): Promise<ExportOutcome> {
    try {
      await this.prepare({ signal, onProgress });
      const file = await this.#open(target, overwrite);
      const pages = this.#pages;
      if (pages) await this.#write(file, pages, { signal, onProgress });
      await file.finish();
    } catch (error) {
      const failure = interruption(error, this.#disposed || signal?.aborted === true);
      if (isAbort(failure)) this.dispose();
      throw failure;
    }
    const { looked = 0, whole } = this.#pages ?? {};
    const { written, requests } = this;
    return { file: target, written, looked, whole, requests, after: this.order.plan.after };
  }

  /** Removes what was written, unless it is finished. */
  dispose(): void {
    this.#disposed = true;
    for (const run of this.#running) run.abort();
    this.#file?.dispose();
  }

  #begin({ signal, onProgress }: ExportRun): void {
    signal?.throwIfAborted();
    const onWait = (leftMs: number) => onProgress?.({ kind: 'waiting', leftMs });
    this.#source.begin({ signal, onWait });
  }

  async #open(target: string, overwrite = false): Promise<PartialFile> {
    if (this.#file) await this.#file.aim(target, { overwrite });
    else this.#file = await PartialFile.create(target, { overwrite, parts: this.services.parts });
    // It may have been given up while the file was made.
    if (this.#disposed) this.#file.dispose();
    if (!this.#begun) await this.#file.append(this.#format.begin);
    this.#begun = true;
    return this.#file;
  }

  async #write(file: PartialFile, pages: CallPages<Kept>, { signal, onProgress }: ExportRun) {
    // Whatever ends this ends the requests that are under way for later pages.
    const running = new AbortController();
    // As many listeners as requests at a time, which is no leak.
    setMaxListeners(0, running.signal);
    const stop = () => running.abort(signal?.reason);
    signal?.addEventListener('abort', stop, { once: true });
    this.#running.add(running);
    try {
      this.#begin({ signal: running.signal, onProgress });
      const tell = () => {
        const { looked, whole } = pages;
        onProgress?.({ kind: 'calls', written: this.#written, looked, whole });
      };
      tell();
      for await (const calls of pages.run(running.signal)) {
        const chosen = calls.flatMap(({ value }) => value ?? []);
        const texts = await this.#texts(chosen, running.signal);
        running.signal.throwIfAborted();
        await file.append(this.#joined(texts));
        this.#written += texts.length;
        tell();
      }
      if (!this.#ended) await file.append(this.#format.end(this.#written));
      this.#ended = true;
    } finally {
      this.#running.delete(running);
      signal?.removeEventListener('abort', stop);
      running.abort();
    }
  }

  #keep(call: Call): Kept {
    if (this.order.plan.matches?.(call) === false) return undefined;
    return this.#single === '' ? Buffer.from(this.#format.call(call)) : call;
  }

  /** The calls as bytes, with what only single calls have, where that is wanted. */
  async #texts(kept: readonly (Uint8Array | Call)[], signal: AbortSignal): Promise<Uint8Array[]> {
    const calls = kept.flatMap(each => (each instanceof Uint8Array ? [] : [each]));
    const texts = kept.flatMap(each => (each instanceof Uint8Array ? [each] : []));
    if (calls.length === 0) return texts;
    const whole = await completed(calls, this.#single, this.#source, signal);
    return whole.map(call => Buffer.from(this.#format.call(call)));
  }

  #joined(texts: readonly Uint8Array[]): Uint8Array {
    const before = (index: number) => Buffer.from(this.#format.before(this.#written + index));
    return Buffer.concat(texts.flatMap((text, index) => [before(index), text]));
  }
}
