import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Call } from '../../api/schemas/call';
import type { LoadedRecording } from '../recordings';
import { FileExistsError, PartialFile } from './partialFile';
import type { PartFiles } from './partFiles';
import type { ManifestEntry } from './recordingManifest';

type Audio = Extract<LoadedRecording, { kind: 'audio' }>;

const extensions: Readonly<Record<string, string>> = {
  'audio/mpeg': 'mp3',
  'audio/mp3': 'mp3',
  'audio/wav': 'wav',
  'audio/wave': 'wav',
  'audio/x-wav': 'wav',
  'audio/vnd.wave': 'wav',
  'audio/mp4': 'm4a',
  'audio/x-m4a': 'm4a',
  'audio/aac': 'aac',
  'audio/ogg': 'ogg',
  'audio/webm': 'webm',
  'audio/flac': 'flac',
};

/**
 * `2026-02-10_004519_CAL019c….mp3`: when the call began, by the clocks that CallRail wrote it in.
 * Letters, digits, lines and points only, and never a name that Windows keeps for a device.
 */
export function recordingName({ id, start_time }: Call, mimeType: string): string {
  const [, day, hour, minute, second] =
    /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2}):(\d{2})/.exec(start_time ?? '') ?? [];
  const began =
    day === undefined ? 'undated' : `${day}_${hour ?? ''}${minute ?? ''}${second ?? ''}`;
  const type = mimeType.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  const extension = Object.hasOwn(extensions, type) ? extensions[type] : undefined;
  return `${began}_${id.replace(/[^\w-]/g, '').slice(0, 80)}.${extension ?? 'audio'}`;
}

/** Whether what the manifest says is there, is there. */
export async function isThere(folder: string, entry: ManifestEntry | undefined): Promise<boolean> {
  // A name with a way in it is none that we have given.
  if (entry?.file == null || basename(entry.file) !== entry.file) return false;
  try {
    const found = await stat(join(folder, entry.file));
    return found.isFile() && found.size === entry.bytes;
  } catch {
    return false;
  }
}

/**
 * Saves a recording under its name. A file that is there stays: if it is the same, it is taken for
 * the one; otherwise a `FileExistsError`.
 */
export async function saveRecording(
  folder: string,
  call: Call,
  { bytes, mimeType }: Audio,
  parts?: PartFiles,
): Promise<ManifestEntry> {
  const name = recordingName(call, mimeType);
  const target = join(folder, name);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  try {
    const file = await PartialFile.create(target, { parts });
    try {
      await file.append(bytes);
      await file.finish();
    } finally {
      file.dispose();
    }
  } catch (error) {
    if (!(error instanceof FileExistsError) || !(await isSame(target, sha256))) throw error;
  }
  return {
    call_id: call.id,
    start_time: call.start_time ?? null,
    file: name,
    bytes: bytes.byteLength,
    sha256,
    problem: null,
  };
}

async function isSame(path: string, sha256: string): Promise<boolean> {
  const bytes = await readFile(path).catch(() => undefined);
  return bytes !== undefined && createHash('sha256').update(bytes).digest('hex') === sha256;
}
