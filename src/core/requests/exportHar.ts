import { setImmediate as others } from 'node:timers/promises';
import { PartialFile } from '../export/partialFile';
import type { PartFiles } from '../export/partFiles';
import { harPieces, type HarOptions } from './har';
import type { RecordedRequest } from './recordedRequest';

export interface HarExportOptions extends HarOptions {
  parts?: PartFiles;
  signal: AbortSignal;
  onProgress?: (written: number) => void;
}

/**
 * Writes requests to a HAR file, which is replaced if it is there. Bodies are masked one at a time,
 * with room between for whatever else the process has to do. Ended by its signal, it leaves nothing.
 */
export async function exportHar(
  records: readonly RecordedRequest[],
  target: string,
  { parts, signal, onProgress, ...options }: HarExportOptions,
): Promise<void> {
  const file = await PartialFile.create(target, { overwrite: true, parts });
  try {
    let written = 0;
    for (const piece of harPieces(records, options)) {
      await file.append(piece);
      onProgress?.(Math.min(++written, records.length));
      await others();
      signal.throwIfAborted();
    }
    await file.finish();
  } finally {
    file.dispose();
  }
}
