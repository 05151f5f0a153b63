import { readFileSync } from 'node:fs';
import { z } from 'zod';

const Output = z.object({
  bytes: z.number(),
  inputs: z.record(z.string(), z.unknown()),
  imports: z.array(z.object({ path: z.string(), kind: z.string() })),
});

/** What esbuild tells of the last build, by output file. */
function outputs(): Map<string, z.infer<typeof Output>> {
  const text = readFileSync('out/metafile.json', 'utf8');
  const metafile = z.object({ outputs: z.record(z.string(), Output) }).parse(JSON.parse(text));
  return new Map(Object.entries(metafile.outputs));
}

/**
 * What loads when `file` does: the file, and every chunk that it or they import statically.
 * @returns Bytes in all, and the source files inside.
 */
export function eagerPart(file: string): { files: string[]; bytes: number; sources: string[] } {
  const known = outputs();
  const files = new Set([file]);
  for (const each of files)
    for (const { path, kind } of known.get(each)?.imports ?? [])
      if (kind === 'import-statement' && known.has(path)) files.add(path);
  const parts = [...files].map(each => known.get(each)).filter(part => part !== undefined);
  return {
    files: [...files],
    bytes: parts.reduce((sum, { bytes }) => sum + bytes, 0),
    sources: parts.flatMap(({ inputs }) => Object.keys(inputs)),
  };
}

/** The source files of everything that was built. */
export function allSources(): string[] {
  return [...outputs().values()].flatMap(({ inputs }) => Object.keys(inputs));
}
