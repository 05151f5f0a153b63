import { randomUUID } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A copy says of itself that its files are modules, whose copy it is, and of which parts. */
interface Mark {
  private: true;
  type: 'module';
  /** The folder that it was copied from. */
  source: string;
  chunks: string[];
  /** Those of the version before, which may still run. */
  earlier: string[];
}

/**
 * Copies the MCP server from the folder `from` to the folder `to`, and gives back the program there.
 * A server that runs meanwhile loads parts of itself late: the parts of the version before stay
 * until the next one comes, and their names differ, since each has a hash.
 */
export async function keepProgram(from: string, to: string): Promise<string> {
  const mark = await readMark(to);
  const chunks = (await readdir(join(from, 'chunks'))).sort();
  const isSame = mark?.chunks?.join() === chunks.join();
  const earlier = (isSame ? mark.earlier : mark?.chunks) ?? [];
  await mkdir(join(to, 'chunks'), { recursive: true });
  const put = (name: string) => replace(join(from, name), join(to, name));
  await Promise.all(chunks.map(name => put(join('chunks', name))));
  // It begins to use them, and is copied once they are there.
  await put('mcp.js');
  const kept: Mark = { private: true, type: 'module', source: from, chunks, earlier };
  // Last, so that a copy that broke off is made again.
  await writeFile(markOf(to), JSON.stringify(kept));
  const wanted = new Set([...chunks, ...earlier]);
  const gone = mark?.earlier?.filter(name => !wanted.has(name)) ?? [];
  await Promise.all(gone.map(name => rm(join(to, 'chunks', name), { force: true })));
  return join(to, 'mcp.js');
}

/** Makes the copy again where there is one, and it is of another folder. */
export async function renewProgram(from: string, to: string): Promise<void> {
  const mark = await readMark(to);
  if (mark && mark.source !== from) await keepProgram(from, to);
}

/** Undefined where there is no copy; empty where nobody knows what is there. */
async function readMark(folder: string): Promise<Partial<Mark> | undefined> {
  try {
    return JSON.parse(await readFile(markOf(folder), 'utf8')) as Partial<Mark>;
  } catch (error) {
    return error instanceof SyntaxError ? {} : undefined;
  }
}

/** At once: whoever reads it meanwhile gets the whole file, the old or the new. */
async function replace(source: string, target: string): Promise<void> {
  const part = `${target}.${randomUUID()}.part`;
  await copyFile(source, part);
  await rename(part, target);
}

function markOf(folder: string): string {
  return join(folder, 'package.json');
}
