import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';

/** The packaged extension that the runner built, as people download it. */
export interface Vsix {
  /** Bytes of the file. */
  size: number;
  /** The paths of what is inside, below `extension/`. */
  paths: string[];
  text(path: string): string;
}

/** Reads the VSIX that `npm run test:package` names. */
export function readVsix(): Vsix {
  const file = process.env.CALLRAIL_TEST_VSIX;
  if (!file) throw new Error('Run these tests by npm, which packs the extension for them.');
  const bytes = readFileSync(file);
  const root = 'extension/';
  const entries = new Map(
    Object.entries(unzipSync(bytes))
      .filter(([path]) => path.startsWith(root))
      .map(([path, content]) => [path.slice(root.length), content]),
  );
  return {
    size: bytes.length,
    paths: [...entries.keys()],
    text: path => {
      const content = entries.get(path);
      if (!content) throw new Error(`The package holds no ${path}.`);
      return strFromU8(content);
    },
  };
}
