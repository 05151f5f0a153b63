import { CallRailError } from '../../api/errors';
import type { Call } from '../../api/schemas/call';
import { AudioError, type Recordings } from '../recordings';
import type { AccountRef } from '../refs';
import { FileExistsError } from './partialFile';
import type { PartFiles } from './partFiles';
import type { RatePause } from './ratePause';
import { isThere, saveRecording } from './recordingFile';
import type { ManifestEntry, RecordingManifest } from './recordingManifest';

export interface FailedRecording {
  callId: Call['id'];
  startTime: string | null;
  error: unknown;
}

/** What came of one recording. */
export interface FetchedRecording {
  entry: ManifestEntry;
  /** It was there from before. */
  kept?: boolean;
  failure?: FailedRecording;
}

export interface RecordingPlace {
  account: AccountRef;
  folder: string;
  manifest: RecordingManifest;
  recordings: Recordings;
  parts?: PartFiles;
  pause: RatePause;
  signal: AbortSignal;
}

/** What CallRail would say of every recording alike, so that the rest is not tried. */
const final: readonly CallRailError['code'][] = [
  'unauthorized',
  'key-missing',
  'connection-required',
  'misconfigured',
  'network',
];

/**
 * Brings the recording of a call to a folder, unless the manifest says that it is there. Rejects
 * where the next ones would fail as well, the disk included; else a failure is a result.
 */
export async function fetchRecording(call: Call, place: RecordingPlace): Promise<FetchedRecording> {
  const { account, folder, manifest, recordings, parts, pause, signal } = place;
  const known = manifest.get(call.id);
  if (known && (await isThere(folder, known))) return { entry: known, kept: true };
  try {
    const ref = { ...account, callId: call.id };
    const options = { signal, finalStatuses: [429] };
    const loaded = await pause.run(() => recordings.load(ref, options));
    signal.throwIfAborted();
    if (loaded.kind === 'audio') return { entry: await saveRecording(folder, call, loaded, parts) };
    const missing = new CallRailError('not-found', `The call ${call.id} has no recording.`);
    return failed(call, 'no-recording', missing);
  } catch (error) {
    if (error instanceof FileExistsError) return failed(call, 'file-exists', error);
    if (!(error instanceof CallRailError)) throw error;
    if (final.includes(error.code) && !(error instanceof AudioError)) throw error;
    return failed(call, error.code, error);
  }
}

function failed({ id, start_time }: Call, problem: string, error: unknown): FetchedRecording {
  const startTime = start_time ?? null;
  const nothing = { file: null, bytes: null, sha256: null };
  return {
    entry: { call_id: id, start_time: startTime, ...nothing, problem },
    failure: { callId: id, startTime, error },
  };
}
