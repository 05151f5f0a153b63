import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Disposable } from '../../base/disposable';

const partName = /^\.callrail-[\da-f]{24}\.part$/;
const noteName = /^(\d+)-[\da-f]{24}$/;

/** A name beside the target that nobody guesses. */
export function partBeside(target: string): string {
  return join(dirname(target), `.callrail-${randomBytes(12).toString('hex')}.part`);
}

/**
 * Notes on this machine about the temporary files that are open, a note each: they hold personal
 * data, and a process that is killed leaves them behind. Whoever comes next removes them by its
 * note, unless the process that wrote it still runs: another window may be exporting.
 */
export class PartFiles implements Disposable {
  /** Notes of this process, by the file that they are about. */
  readonly #notes = new Map<string, string>();

  constructor(private readonly folder: string) {}

  /** To be called before the file is made. Without a note it is made all the same. */
  async begin(part: string): Promise<void> {
    const note = join(this.folder, `${process.pid}-${randomBytes(12).toString('hex')}`);
    this.#notes.set(part, note);
    try {
      await mkdir(this.folder, { recursive: true });
      await writeFile(note, part, { mode: 0o600 });
    } catch {
      this.#notes.delete(part);
    }
  }

  /** To be called when the file has its name, or is gone. */
  end(part: string): void {
    const note = this.#notes.get(part);
    this.#notes.delete(part);
    if (note !== undefined) remove(note);
  }

  /** Removes what processes that have ended left behind. */
  async sweep(): Promise<void> {
    const names = await readdir(this.folder).catch(() => []);
    for (const name of names) {
      const pid = Number(noteName.exec(name)?.[1]);
      if (Number.isNaN(pid) || this.#isInUse(pid, join(this.folder, name))) continue;
      await this.#removeBy(join(this.folder, name));
    }
  }

  /** Removes what is open, at once: the process is about to end. */
  dispose(): void {
    for (const part of [...this.#notes.keys()]) {
      remove(part);
      this.end(part);
    }
  }

  #isInUse(pid: number, note: string): boolean {
    // Another process may have had our number before.
    return pid === process.pid ? [...this.#notes.values()].includes(note) : isRunning(pid);
  }

  async #removeBy(note: string): Promise<void> {
    try {
      const part = await readFile(note, 'utf8');
      if (partName.test(basename(part))) await rm(part, { force: true });
      await rm(note, { force: true });
    } catch {
      // Its disk is not there now; the next time it may be.
    }
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It is somebody else's.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function remove(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Windows keeps what is open.
  }
}
