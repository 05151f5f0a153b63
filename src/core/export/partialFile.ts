import { constants, unlinkSync } from 'node:fs';
import {
  chmod,
  copyFile,
  link,
  lstat,
  open,
  readlink,
  realpath,
  rename,
  stat,
  unlink,
  type FileHandle,
} from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Disposable } from '../../base/disposable';
import { partBeside, type PartFiles } from './partFiles';

/** There is a file already, which nobody has allowed to be replaced. */
export class FileExistsError extends Error {
  override name = 'FileExistsError';

  constructor(readonly file: string) {
    super(`There is already a file ${file}.`);
  }
}

/**
 * A file that comes into being under a name nobody guesses, beside the one it becomes in the end.
 * Until then there is nothing under its own name; once disposed nothing is left. Only its owner may
 * read it, since calls are personal data, unless it replaces a file that others may read.
 */
export class PartialFile implements Disposable {
  /** Bytes that are surely in it. */
  #size = 0;
  #closed = false;
  #done = false;

  private constructor(
    private readonly handle: FileHandle,
    readonly path: string,
    private target: string,
    private overwrite: boolean,
    private readonly parts: PartFiles | undefined,
  ) {}

  /** Throws a `FileExistsError` unless `overwrite`, and else what the disk says. */
  static async create(
    target: string,
    { overwrite = false, parts }: { overwrite?: boolean; parts?: PartFiles } = {},
  ): Promise<PartialFile> {
    const place = await placeOf(target, overwrite);
    const path = partBeside(place);
    await parts?.begin(path);
    try {
      return new PartialFile(await open(path, 'wx', 0o600), path, place, overwrite, parts);
    } catch (error) {
      parts?.end(path);
      throw error;
    }
  }

  /** Lets it become another file than it was begun for, on whatever disk. */
  async aim(target: string, { overwrite = false } = {}): Promise<void> {
    this.target = await placeOf(target, overwrite);
    this.overwrite = overwrite;
  }

  /** Appends all of it. When that fails the file is as before, and it can be tried again. */
  async append(content: string | Uint8Array): Promise<void> {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    for (let written = 0; written < bytes.byteLength;) {
      const left = bytes.byteLength - written;
      const part = await this.handle.write(bytes, written, left, this.#size + written);
      written += part.bytesWritten;
    }
    this.#size += bytes.byteLength;
  }

  /** Gives the file its name, complete. When that fails, it can be tried again. */
  async finish(): Promise<void> {
    // Windows does not rename what is open.
    if (!this.#closed) {
      // A failed append may have left a part of itself.
      await this.handle.truncate(this.#size);
      await this.handle.sync();
      await this.handle.close();
      this.#closed = true;
    }
    if (this.overwrite) await this.#takeMode();
    await this.#name(this.path).catch(async (error: unknown) => {
      if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
      await this.#nameCopy();
    });
    this.#done = true;
    this.parts?.end(this.path);
  }

  /** Removes what there is, unless it is finished. At once, since the process may be about to end. */
  dispose(): void {
    if (this.#done) return;
    this.#done = true;
    if (!this.#closed) this.handle.close().catch(() => undefined);
    this.#closed = true;
    try {
      unlinkSync(this.path);
    } catch {
      // It is gone.
    }
    this.parts?.end(this.path);
  }

  /** Who might read the file that is replaced may read it from now on. */
  async #takeMode(): Promise<void> {
    const { mode } = await stat(this.target).catch(() => ({ mode: 0o600 }));
    await chmod(this.path, mode & 0o777);
  }

  /** A name is given within a disk only. */
  async #nameCopy(): Promise<void> {
    const copy = partBeside(this.target);
    await this.parts?.begin(copy);
    try {
      await copyFile(this.path, copy, constants.COPYFILE_EXCL);
      await this.#name(copy);
    } catch (error) {
      await unlink(copy).catch(() => undefined);
      throw error;
    } finally {
      this.parts?.end(copy);
    }
    await unlink(this.path);
  }

  async #name(path: string): Promise<void> {
    if (this.overwrite) return rename(path, this.target);
    try {
      // A link, unlike a rename, replaces nothing that has come up meanwhile.
      await link(path, this.target);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST')
        throw new FileExistsError(this.target);
      // Not every disk has links.
      if (await exists(this.target)) throw new FileExistsError(this.target);
      return rename(path, this.target);
    }
    await unlink(path);
  }
}

/** Where a file of that name would lie; a `FileExistsError` if it must not be replaced. */
async function placeOf(target: string, overwrite: boolean): Promise<string> {
  if (overwrite) return linked(target);
  if (await exists(target)) throw new FileExistsError(target);
  return target;
}

async function exists(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

/** Where a link leads, so that what is replaced is not the link itself; else the path. */
async function linked(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  // There is nothing, or a link to nothing.
  const next = await readlink(path).catch(() => undefined);
  return next === undefined ? path : linked(resolve(dirname(path), next));
}
