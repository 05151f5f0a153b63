import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { FileExistsError, PartialFile } from './partialFile';
import type { PartFiles } from './partFiles';

/** One line of the manifest: a recording that is there, or why not. */
export const ManifestEntry = z.object({
  call_id: z.string(),
  start_time: z.string().nullable(),
  /** Name in the manifest's folder. */
  file: z.string().nullable(),
  bytes: z.number().nullable(),
  sha256: z.string().nullable(),
  /** `no-recording`, `file-exists`, or the code of the failure. */
  problem: z.string().nullable(),
});
export type ManifestEntry = z.infer<typeof ManifestEntry>;

const fileName = 'manifest.jsonl';

/** Every line has it. */
const beginning = '{"call_id":"';

/** What has been downloaded to a folder: a line of JSON for each call; the last one of a call counts. */
export class RecordingManifest {
  readonly #entries = new Map<string, ManifestEntry>();
  #lines = 0;

  private constructor(
    readonly file: string,
    private readonly parts: PartFiles | undefined,
  ) {}

  /** A file of that name that is somebody else's is a `FileExistsError`. */
  static async open(folder: string, parts?: PartFiles): Promise<RecordingManifest> {
    const manifest = new RecordingManifest(join(folder, fileName), parts);
    const text = await readFile(manifest.file, 'utf8').catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
      throw error;
    });
    const lines = text.split('\n');
    const rest = lines.pop() ?? '';
    for (const line of lines) {
      const entry = entryOf(line);
      if (!entry) throw new FileExistsError(manifest.file);
      manifest.#take(entry);
    }
    // The last line has no end where the process was ended while it wrote.
    if (rest !== '') {
      const entry = entryOf(rest);
      if (entry) manifest.#take(entry);
      else if (manifest.#lines === 0 && !isBegun(rest)) throw new FileExistsError(manifest.file);
      await manifest.tidy();
    }
    return manifest;
  }

  get(callId: string): ManifestEntry | undefined {
    return this.#entries.get(callId);
  }

  async add(entry: ManifestEntry): Promise<void> {
    await appendFile(this.file, `${JSON.stringify(entry)}\n`, { mode: 0o600 });
    this.#take(entry);
  }

  /** Leaves one line for each call. */
  async tidy(): Promise<void> {
    const lines = [...this.#entries.values()].map(entry => `${JSON.stringify(entry)}\n`);
    const file = await PartialFile.create(this.file, { overwrite: true, parts: this.parts });
    try {
      await file.append(lines.join(''));
      await file.finish();
      this.#lines = lines.length;
    } finally {
      file.dispose();
    }
  }

  /** Whether calls have more lines than one. */
  get isUntidy(): boolean {
    return this.#lines > this.#entries.size;
  }

  #take(entry: ManifestEntry): void {
    this.#entries.set(entry.call_id, entry);
    this.#lines++;
  }
}

function entryOf(line: string): ManifestEntry | undefined {
  try {
    return ManifestEntry.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}

/** Whether a line is the beginning of one that we write. */
function isBegun(line: string): boolean {
  return line.startsWith(beginning.slice(0, line.length));
}
