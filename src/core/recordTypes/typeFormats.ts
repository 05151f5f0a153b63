import type { RecordKind } from '../records';
import { jsonSchemas, type TypeOptions } from './jsonSchemas';
import { pythonDataclasses } from './pythonDataclasses';
import { pythonTypedDicts } from './pythonTypedDicts';
import { typeScriptTypes } from './typeScriptTypes';
import { zodSchemas } from './zodSchemas';

export type TypeFormatName = 'typescript' | 'zod' | 'json-schema' | 'dataclass' | 'typed-dict';

/** One way to write types. */
export interface TypeFormat {
  /** In the words of the field, the same in every language. */
  label: string;
  /** VS Code's ids of the languages whose files can hold it; the first is that of a new file. */
  languages: readonly string[];
  /** What a new file is called. */
  fileName: string;
  write(kinds: readonly RecordKind[], options?: TypeOptions): string;
}

export const typeFormats: Readonly<Record<TypeFormatName, TypeFormat>> = {
  typescript: {
    label: 'TypeScript',
    languages: ['typescript', 'typescriptreact'],
    fileName: 'callrail.ts',
    write: typeScriptTypes,
  },
  zod: {
    label: 'zod',
    languages: ['typescript', 'typescriptreact'],
    fileName: 'callrailSchemas.ts',
    write: zodSchemas,
  },
  'json-schema': {
    label: 'JSON Schema',
    languages: ['json', 'jsonc'],
    fileName: 'callrail.schema.json',
    write: jsonSchemas,
  },
  dataclass: {
    label: 'Python dataclasses',
    languages: ['python'],
    fileName: 'callrail_records.py',
    write: pythonDataclasses,
  },
  'typed-dict': {
    label: 'Python TypedDict',
    languages: ['python'],
    fileName: 'callrail_types.py',
    write: pythonTypedDicts,
  },
};

/**
 * Types that go into a text that is there already: without an import that it has, which TypeScript
 * would refuse to see twice.
 */
export function withoutKnownImports(types: string, present: string): string {
  const line = "import * as z from 'zod';\n";
  const known = /^import .*\bz\b.* from ['"]zod(\/v4)?['"]/m.test(present);
  return known ? types.replace(`\n${line}`, '\n') : types;
}
