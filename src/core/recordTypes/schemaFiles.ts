import { recordKinds, type RecordKind } from '../records';
import type { JsonSchema } from './jsonSchema';
import { recordSchema } from './recordSchema';

/** Which `callrail:` files are records of a kind: `callrail:/connection/account/call/CAL….json`. */
export function fileMatch(kind: RecordKind): string {
  return `callrail:/*/*/${kind}/*.json`;
}

/** What `npm run schemas` writes to the folder `schemas`, by the name of the file. */
export function schemaFiles(): Record<string, JsonSchema> {
  return Object.fromEntries(recordKinds.map(kind => [`${kind}.schema.json`, recordSchema(kind)]));
}
