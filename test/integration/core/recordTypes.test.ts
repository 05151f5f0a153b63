import { build } from 'esbuild';
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import * as z from 'zod';
import { fakeRecord } from '../../../src/core/fixtures/fakeRecord';
import { readRecord, recordKinds, type RecordKind } from '../../../src/core/records';
import { recordSchema } from '../../../src/core/recordTypes/recordSchema';
import { typeFormats, type TypeFormatName } from '../../../src/core/recordTypes/typeFormats';
import { typeNames } from '../../../src/core/recordTypes/typeNotes';
import type { AccountRecord } from '../../../src/sandbox/records';
import { useSession, type SessionFixture } from '../../support/useSession';

type Records = Record<RecordKind, Record<string, unknown>[]>;

/** Records of every kind, from accounts that write values in either way. */
async function everyRecord(at: SessionFixture): Promise<Records> {
  const records = Object.fromEntries(recordKinds.map(kind => [kind, []])) as unknown as Records;
  for (const account of at.state.accounts) {
    const ref = at.accountRef(account);
    const client = await at.session.client(ref.connectionId);
    for (const kind of recordKinds)
      for (const { id, companyId } of idsOf(kind, account)) {
        const record = await readRecord(client, { ...ref, kind, id: String(id), companyId });
        records[kind].push(record as Record<string, unknown>);
      }
  }
  return records;
}

function idsOf(
  kind: RecordKind,
  account: AccountRecord,
): { id: string | number; companyId?: string }[] {
  switch (kind) {
    case 'account':
      return [account];
    case 'company':
      return account.companies.slice(0, 6);
    case 'call':
      return account.calls.slice(0, 25);
    case 'integration':
      return account.integrations.map(({ id, company }) => ({ id, companyId: company.id }));
    default:
      return account[`${kind}s`].slice(0, 12);
  }
}

describe('Types of records, with what CallRail answers', () => {
  const at = useSession({ calls: 200 });
  let folder = '';
  let records: Records;

  before(() => {
    mkdirSync('out', { recursive: true });
    // Within the project, so that what is written finds zod.
    folder = mkdtempSync(resolve('out', 'types-'));
  });
  beforeEach(async () => (records = await everyRecord(at())));
  after(() => rmSync(folder, { recursive: true, force: true }));

  const write = (format: TypeFormatName, name: string) => {
    const path = join(folder, name);
    writeFileSync(path, typeFormats[format].write(recordKinds, { lists: true }));
    return path;
  };
  /** The records, and the fixtures that are made of them. */
  const withFixtures = (kind: RecordKind) => [
    ...records[kind],
    ...records[kind].map(record => fakeRecord(kind, record)),
  ];

  it('take every record as JSON Schema', () => {
    for (const kind of recordKinds) {
      assert.ok(records[kind].length > 0, kind);
      const schema = recordSchema(kind) as unknown as Parameters<typeof z.fromJSONSchema>[0];
      const parser = z.fromJSONSchema(schema);
      for (const record of withFixtures(kind)) {
        const { error } = parser.safeParse(record);
        assert.equal(
          error,
          undefined,
          `${kind}: ${error?.message ?? ''}\n${JSON.stringify(record)}`,
        );
      }
    }
  });

  it('know every field of every record', () => {
    for (const kind of recordKinds) {
      const known = Object.keys(recordSchema(kind).properties ?? {});
      for (const record of records[kind])
        for (const field of Object.keys(record))
          assert.ok(known.includes(field), `${kind}.${field}`);
    }
  });

  it('take every record as strict TypeScript, and refuse what is none', () => {
    const types = write('typescript', 'callrail.ts');
    const lines = recordKinds.map(kind => {
      const name = typeNames[kind];
      const all = JSON.stringify(withFixtures(kind));
      return `import type { ${name} } from './callrail';\nexport const ${kind}s: ${name}[] = ${all};`;
    });
    const path = join(folder, 'records.ts');
    writeFileSync(path, lines.join('\n'));
    const wrong = join(folder, 'wrong.ts');
    writeFileSync(
      wrong,
      `import type { Call } from './callrail';\n` +
        `export const status = (call: Call): 'good' => call.lead_status;\n` +
        `export const length = (call: Call): number => call.duration;\n`,
    );
    const problems = problemsOf([types, path, wrong]);
    assert.deepEqual(
      problems.filter(each => !each.startsWith('wrong.ts')),
      [],
    );
    assert.equal(problems.length, 2, problems.join('\n'));
  });

  it('take every record as zod schemas, unknown fields included', async () => {
    const path = write('zod', 'schemas.ts');
    assert.deepEqual(problemsOf([path]), []);
    const outfile = join(folder, 'schemas.mjs');
    await build({
      entryPoints: [path],
      outfile,
      format: 'esm',
      bundle: true,
      packages: 'external',
    });
    const schemas = (await import(pathToFileURL(outfile).href)) as Record<string, z.ZodObject>;
    for (const kind of recordKinds)
      for (const record of withFixtures(kind))
        assert.deepEqual(schemas[typeNames[kind]]?.parse(record), record);
    assert.throws(() => schemas.Call?.parse({ ...records.call[0], lead_status: 'good' }));
    const page = { page: 1, per_page: 100, total_records: 1, calls: records.call, odd: 1 };
    assert.deepEqual(schemas.CallList?.parse(page), page);
  });

  it('build Python dataclasses of every record', function () {
    const python = (code: string, input: unknown) =>
      execFileSync('python3', ['-c', code], {
        cwd: folder,
        input: JSON.stringify(input),
        encoding: 'utf8',
        env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1' },
      });
    if (spawnSync('python3', ['--version']).error) return;
    write('dataclass', 'callrail_records.py');
    const code = [
      'import dataclasses, json, sys',
      'import callrail_records as types',
      'given = json.load(sys.stdin)',
      'made = {name: [getattr(types, name).from_json(each) for each in records] for name, records in given.items()}',
      'assert all(isinstance(turn, types.TranscriptTurn) for call in made["Call"] for turn in call.conversational_transcript or [])',
      'assert isinstance(made["Tracker"][0].company, types.CompanyName)',
      'assert types.Tag.from_json({**given["Tag"][0], "not_yet_known": 1}).name == given["Tag"][0]["name"]',
      'print(json.dumps({name: [dataclasses.asdict(each) for each in records] for name, records in made.items()}))',
    ].join('\n');
    const given = Object.fromEntries(recordKinds.map(kind => [typeNames[kind], records[kind]]));
    const made = JSON.parse(python(code, given)) as Record<string, Record<string, unknown>[]>;
    for (const [name, all] of Object.entries(given))
      all.forEach((record, index) => {
        const built = made[name]?.[index] ?? {};
        for (const [field, value] of Object.entries(record))
          assert.deepEqual(withoutNull(built[field]), withoutNull(value), `${name}.${field}`);
      });
  });
});

/** A dataclass has null for what is missing. */
function withoutNull(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value ?? null), (_, inner: unknown) => {
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).filter(([, each]) => each !== null));
  });
}

/** What TypeScript says of files at its strictest: `file.ts: message`. */
function problemsOf(files: string[]): string[] {
  const program = ts.createProgram(files, {
    noEmit: true,
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: true,
    types: [],
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
  });
  return ts.getPreEmitDiagnostics(program).map(({ file, messageText }) => {
    const name = file?.fileName.split('/').at(-1) ?? '';
    return `${name}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
  });
}
