import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { startSandbox, type SandboxData } from '../../src/sandbox/index';
import { buildSandboxProgram } from '../support/sandboxProgram';
import { buildDeclaration } from '../../scripts/build/declaration.mjs';

const document = readFileSync('docs/sandbox.md', 'utf8');
const readme = readFileSync('README.md', 'utf8');

/** The block of a document that stands under a heading. */
function example(heading: string, text = document): string {
  const [, rest = ''] = text.split(new RegExp(`^#+ ${heading}$`, 'm'));
  const [, code = ''] = /```\w+\n([\s\S]*?)```/.exec(rest) ?? [];
  assert.notEqual(code, '', heading);
  return code;
}

describe('The examples of the sandbox', () => {
  const folder = mkdtempSync(join(tmpdir(), 'callrail-examples-'));
  const place = join(folder, 'callrail-sandbox');
  before(async () => {
    await buildSandboxProgram(place);
    writeFileSync(join(place, 'package.json'), '{"type":"module"}');
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
    buildDeclaration('src/sandbox/index.ts', join(place, 'sandbox.d.ts'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  function run(command: string, ...args: string[]) {
    // Set, it would tell Node's runner that it is a part of another.
    const env = { ...process.env, NODE_TEST_CONTEXT: undefined };
    const { status, stdout, stderr } = spawnSync(command, args, {
      cwd: folder,
      env,
      encoding: 'utf8',
      timeout: 60_000,
    });
    return { status, text: stdout + stderr };
  }

  for (const [name, text, tests] of [
    ['docs/sandbox.md', document, 2],
    ['README.md', readme, 1],
  ] as const) {
    it(`${name} has a test for node:test that passes`, () => {
      writeFileSync(join(folder, 'calls.test.js'), example('node:test', text));
      const { status, text: said } = run(process.execPath, '--test', 'calls.test.js');
      assert.equal(status, 0, said);
      assert.match(said, new RegExp(`pass ${tests}\\b`));
    });

    it(`${name} has a test for pytest that passes`, () =>
      passesInPython(example('pytest', text), tests));

    it(`${name} has a test for vitest that compiles against the types, strictly`, () =>
      compiles(example('vitest', text)));
  }

  /** Without pytest, the tests run but for its decorators. */
  function passesInPython(code: string, tests: number) {
    writeFileSync(join(folder, 'test_calls.py'), code);
    const hasPytest = run('python3', '-c', 'import pytest').status === 0;
    if (hasPytest) {
      const { status, text } = run('python3', '-m', 'pytest', '-q', '-p', 'no:cacheprovider');
      assert.equal(status, 0, text);
      assert.match(text, new RegExp(`\\b${tests} passed`));
      return;
    }
    // The same functions, with a stand-in for the little of pytest that they need.
    writeFileSync(join(folder, 'pytest.py'), standIn);
    const { status, text } = run('python3', '-c', driver);
    assert.equal(status, 0, text);
    assert.equal(text.trim(), `${tests} passed`);
  }

  function compiles(vitestExample: string) {
    // Of vitest, only what the example imports.
    const vitest =
      'type Task = () => unknown; export const afterAll: (task: Task) => void, beforeAll: typeof afterAll, ' +
      'beforeEach: typeof afterAll; export const test: (name: string, task: Task) => void; ' +
      'export const expect: (value: unknown) => { toEqual(other: unknown): void };';
    writeFileSync(join(folder, 'vitest.d.ts'), vitest);
    const code = vitestExample.replace("'vitest'", "'./vitest.js'");
    const odd = [
      "import { startSandbox } from './callrail-sandbox/sandbox.js';",
      '// @ts-expect-error There is no such option.',
      'void startSandbox({ ports: 1 });',
      '// @ts-expect-error A call has no such field.',
      'void startSandbox({ data: { calls: [{ duratoin: 1 }] } });',
      'const pasted = { page: 1, calls: [{ prior_calls: 0, transcription: null, custom: {} }] };',
      'await using sandbox = await startSandbox({ data: pasted });',
      'sandbox.removeFault(1);',
    ].join('\n');
    const files = { 'calls.spec.ts': code, 'odd.ts': odd };
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    const program = ts.createProgram(
      Object.keys(files).map(name => join(folder, name)),
      {
        strict: true,
        exactOptionalPropertyTypes: true,
        noUncheckedIndexedAccess: true,
        noEmit: true,
        skipLibCheck: false,
        target: ts.ScriptTarget.ES2022,
        module: ts.ModuleKind.NodeNext,
        moduleResolution: ts.ModuleResolutionKind.NodeNext,
        lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
        types: [],
      },
    );
    const problems = ts
      .getPreEmitDiagnostics(program)
      .map(({ messageText, file }) => `${file?.fileName ?? ''}: ${JSON.stringify(messageText)}`);
    assert.deepEqual(problems, []);
  }

  it('has records of one’s own that are taken', async () => {
    const blocks = [...document.matchAll(/```json\n([\s\S]*?)```/g)];
    const examples = blocks.map(([, text = '']) => Object.entries(JSON.parse(text) as object));
    assert.equal(examples.length, 2);
    const data = Object.fromEntries(examples.flat()) as SandboxData;
    const sandbox = await startSandbox({ data });
    try {
      const address = `${sandbox.nativeUrl}/a/${sandbox.account.id}/calls.json?fields=note`;
      const answer = await fetch(address, { headers: { authorization: 'Token token=a' } });
      const { calls } = (await answer.json()) as { calls: { note: string }[] };
      assert.equal(calls[0]?.note, 'Wants a quote.');
    } finally {
      await sandbox.close();
    }
  });

  it('names rules that can be read', async () => {
    const { parseFaultRule } = await import('../../src/sandbox/faultRules');
    const [, section = ''] = document.split('## What goes wrong');
    const rules = [...section.split('##')[0]!.matchAll(/^\| `([^`]+)` +\|/gm)];
    for (const [, rule = ''] of rules) parseFaultRule(rule);
    assert.equal(rules.length, 8);
  });

  it('names every option of the program', () => {
    const help = readFileSync(resolve('src/sandbox/program/help.ts'), 'utf8');
    for (const [option] of help.matchAll(/(?<=^ {2})--[a-z-]+/gm))
      assert.ok(document.includes(option), option);
  });
});

const standIn = `
class raises:
    def __init__(self, kind): self.kind = kind
    def __enter__(self): return self
    def __exit__(self, kind, *rest):
        assert kind is not None and issubclass(kind, self.kind)
        return True

def fixture(function=None, **options):
    return function if function else (lambda wrapped: wrapped)
`;

const driver = `
import test_calls as tests
running = tests.sandbox()
address = next(running)
passing = [each for name, each in vars(tests).items() if name.startswith("test_")]
for test in passing:
    if hasattr(tests, "fresh"):
        tests.fresh(address)
    test(address)
next(running, None)
print(len(passing), "passed")
`;
