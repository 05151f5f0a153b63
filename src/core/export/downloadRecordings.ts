import { setMaxListeners } from 'node:events';
import { mkdir } from 'node:fs/promises';
import type { Call } from '../../api/schemas/call';
import { systemClock, type Clock } from '../../base/clock';
import type { Disposable } from '../../base/disposable';
import { interruption } from '../interruption';
import type { ListPlan } from '../query/listPlan';
import type { Recordings } from '../recordings';
import type { AccountRef } from '../refs';
import type { Session } from '../session';
import type { CallPages, KeptCall } from './callPages';
import { CallSource } from './callSource';
import { listFields } from './exportFields';
import { fetchRecording, type FailedRecording, type RecordingPlace } from './fetchRecording';
import { inOrder } from './inOrder';
import { openPages } from './openPages';
import type { PartFiles } from './partFiles';
import { RatePause } from './ratePause';
import { RecordingManifest } from './recordingManifest';

export interface RecordingsOrder {
  account: AccountRef;
  plan: Pick<ListPlan, 'parameters' | 'matches' | 'after'>;
}

export interface DownloadCost {
  /** Calls to be looked at; undefined where CallRail does not count them. */
  calls: number | undefined;
  /** Requests at most: as if each of the calls had a recording. */
  requests: number | undefined;
}

export type { FailedRecording };

/** How far a download is, and what has come of it in the end. */
export interface DownloadState {
  saved: number;
  /** Recordings that were there from before. */
  kept: number;
  /** Of those that were saved. */
  bytes: number;
  /** Calls that were looked at, most of which may have no recording. */
  looked: number;
  /** Those of them that the query means, where a filter is applied to what was fetched. */
  matched: number;
  whole: number | undefined;
  failed: readonly FailedRecording[];
}

export type DownloadProgress =
  ({ kind: 'recordings' } & DownloadState) | { kind: 'waiting'; leftMs: number };

export interface DownloadRun {
  signal?: AbortSignal;
  onProgress?: (progress: DownloadProgress) => void;
}

export interface DownloadOutcome extends DownloadState {
  manifest: string;
  after: readonly string[];
}

/** Of a call only what is needed: nothing where it is filtered out, or has no recording. */
type Kept = Call | 'unmatched' | 'silent';

const sideBySide = 4;

/**
 * Downloads the recordings of the calls that a query means to a folder, four at a time. A manifest
 * there says what came of each; what it has, and is on the disk, is not asked for again. So a
 * download that was cancelled or has failed goes on when it is run anew.
 */
export class RecordingDownload implements Disposable {
  readonly #source: CallSource;
  readonly #clock: Clock;
  #pages: CallPages<Kept> | undefined;
  readonly #running = new Set<AbortController>();

  constructor(
    private readonly order: RecordingsOrder,
    private readonly services: {
      session: Session;
      recordings: Recordings;
      clock?: Clock;
      parts?: PartFiles;
    },
  ) {
    const { account, plan } = order;
    const { session, clock = systemClock } = services;
    this.#clock = clock;
    const filters = { ...plan.parameters, fields: listFields([], plan.matches !== undefined) };
    this.#source = new CallSource(session, account, filters, clock);
  }

  /** Asks for the first page, by which the cost is known. */
  async prepare({ signal, onProgress }: DownloadRun = {}): Promise<DownloadCost> {
    const onWait = (leftMs: number) => onProgress?.({ kind: 'waiting', leftMs });
    this.#source.begin({ signal, onWait });
    // A page is looked through more slowly than it is fetched.
    const opening = openPages(this.#source, this.order.plan.parameters, {
      keep: call => this.#keep(call),
      sideBySide: 1,
    });
    const { pages, requests } = await opening.catch((error: unknown) => {
      throw interruption(error, signal?.aborted === true);
    });
    this.#pages = pages;
    const calls = pages.whole;
    const all = calls === undefined || requests === undefined ? undefined : requests + calls;
    return { calls, requests: all };
  }

  /** Rejects where nothing more can be done; what failed by itself is in the outcome. */
  async run(folder: string, { signal, onProgress }: DownloadRun = {}): Promise<DownloadOutcome> {
    if (!this.#pages) await this.prepare({ signal, onProgress });
    const pages = this.#pages;
    // The next run looks through all pages again.
    this.#pages = undefined;
    await mkdir(folder, { recursive: true });
    const manifest = await RecordingManifest.open(folder, this.services.parts);
    const whole = pages?.whole;
    const failed: FailedRecording[] = [];
    const counts = { saved: 0, kept: 0, bytes: 0, looked: 0, matched: 0 };
    const state = { ...counts, whole, failed };
    const running = new AbortController();
    setMaxListeners(0, running.signal);
    this.#running.add(running);
    const stop = () => running.abort(signal?.reason);
    signal?.addEventListener('abort', stop, { once: true });
    if (signal?.aborted) stop();
    try {
      const onWait = (leftMs: number) => onProgress?.({ kind: 'waiting', leftMs });
      this.#source.begin({ signal: running.signal, onWait });
      const pause = new RatePause(this.#clock, running.signal, onWait);
      const { account } = this.order;
      const { recordings, parts } = this.services;
      const place = { account, folder, manifest, recordings, parts, pause, signal: running.signal };
      const tell = () => onProgress?.({ kind: 'recordings', ...state });
      tell();
      for await (const calls of pages?.run(running.signal) ?? []) {
        await fetchAll(calls, place, state, tell);
        tell();
      }
      if (manifest.isUntidy) await manifest.tidy();
    } catch (error) {
      throw interruption(error, running.signal.aborted);
    } finally {
      this.#running.delete(running);
      signal?.removeEventListener('abort', stop);
      running.abort();
    }
    return {
      ...state,
      whole: pages?.whole,
      manifest: manifest.file,
      after: this.order.plan.after,
    };
  }

  /** Ends what is under way. What is saved stays. */
  dispose(): void {
    for (const run of this.#running) run.abort();
  }

  #keep(call: Call): Kept {
    if (this.order.plan.matches?.(call) === false) return 'unmatched';
    return (call.recording ?? '') === '' ? 'silent' : call;
  }
}

/** Brings the recordings of a page to the folder, and counts what comes of them. */
async function fetchAll(
  calls: readonly KeptCall<Kept>[],
  place: RecordingPlace,
  state: DownloadState & { failed: FailedRecording[] },
  tell: () => void,
): Promise<void> {
  const before = state.looked;
  const wanted = calls.flatMap(({ value: call }, index) =>
    typeof call === 'string' ? [] : [{ call, looked: before + index + 1 }],
  );
  let [begun, done] = [0, 0];
  const results = inOrder(sideBySide, () => {
    const next = wanted[begun++];
    return next && (() => fetchRecording(next.call, place));
  });
  for await (const { entry, kept, failure } of results) {
    if (!kept) await place.manifest.add(entry);
    if (failure) state.failed.push(failure);
    else if (kept) state.kept++;
    else {
      state.saved++;
      state.bytes += entry.bytes ?? 0;
    }
    state.looked = wanted[done++]?.looked ?? state.looked;
    tell();
  }
  state.looked = before + calls.length;
  state.matched += calls.filter(({ value }) => value !== 'unmatched').length;
}
