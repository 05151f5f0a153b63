import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keepProgram, renewProgram } from '../../../src/core/tools/keptProgram';
import { ask } from '../../support/useMcp';
import { McpProgram, useMcpProgram } from '../../support/useMcpProgram';
import { testKey, useSandbox } from '../../support/useSandbox';

describe('The copy of the MCP server that other programs run', () => {
  let folder = '';
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'callrail-mcp-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const copy = () => join(folder, 'mcp');
  const chunks = () => readdirSync(join(copy(), 'chunks')).sort();
  const read = (name: string) => readFileSync(join(copy(), name), 'utf8');

  /** A version of the extension with these chunks. */
  function version(name: string, chunks: readonly string[]): string {
    const dist = join(folder, name);
    mkdirSync(join(dist, 'chunks'), { recursive: true });
    writeFileSync(join(dist, 'mcp.js'), name);
    for (const chunk of chunks) writeFileSync(join(dist, 'chunks', chunk), chunk);
    return dist;
  }

  it('is there as soon as it is made, and is made of modules', async () => {
    assert.equal(await keepProgram(version('one', ['a-1.js']), copy()), join(copy(), 'mcp.js'));
    assert.deepEqual([read('mcp.js'), chunks()], ['one', ['a-1.js']]);
    assert.match(read('package.json'), /"type":"module"/);
    assert.deepEqual(readdirSync(copy()).sort(), ['chunks', 'mcp.js', 'package.json']);
  });

  it('keeps the parts of the version before, and no older ones', async () => {
    await keepProgram(version('one', ['a-1.js', 'b-1.js', 'same.js']), copy());
    await keepProgram(version('two', ['a-2.js', 'same.js']), copy());
    assert.deepEqual(
      [read('mcp.js'), chunks()],
      ['two', ['a-1.js', 'a-2.js', 'b-1.js', 'same.js']],
    );
    await keepProgram(join(folder, 'two'), copy());
    assert.deepEqual(chunks(), ['a-1.js', 'a-2.js', 'b-1.js', 'same.js']);
    await keepProgram(version('three', ['a-3.js', 'b-1.js']), copy());
    assert.deepEqual(chunks(), ['a-2.js', 'a-3.js', 'b-1.js', 'same.js']);
  });

  it('is renewed by another version, and made by none', async () => {
    const [one, two] = [version('one', ['a-1.js']), version('two', ['a-2.js'])];
    await renewProgram(one, copy());
    assert.deepEqual(readdirSync(folder).sort(), ['one', 'two']);
    await keepProgram(one, copy());
    writeFileSync(join(one, 'mcp.js'), 'one, changed');
    await renewProgram(one, copy());
    assert.equal(read('mcp.js'), 'one');
    await renewProgram(two, copy());
    assert.deepEqual([read('mcp.js'), chunks()], ['two', ['a-1.js', 'a-2.js']]);
  });

  it('is made again where it was damaged', async () => {
    const one = version('one', ['a-1.js']);
    await keepProgram(one, copy());
    for (const name of ['mcp.js', 'package.json', 'chunks/a-1.js'])
      writeFileSync(join(copy(), name), '{');
    await renewProgram(one, copy());
    assert.deepEqual([read('mcp.js'), read('chunks/a-1.js')], ['one', 'a-1.js']);
  });

  describe('that runs', () => {
    const built = useMcpProgram();
    const sandbox = useSandbox({ calls: 50 });

    it('goes on when the extension is updated', async () => {
      await keepProgram(built().folder, copy());
      const kept = new McpProgram(copy(), built().metafile);
      const { origin } = sandbox();
      try {
        const { client, errors } = await kept.connect({
          MATON_API_KEY: testKey,
          CALLRAIL_GATEWAY_URL: origin,
          CALLRAIL_CONTROL_URL: origin,
        });
        await renewProgram(version('next', ['a-2.js']), copy());
        const { isError, text } = await ask(client, 'callrail_list_accounts');
        assert.ok(!isError, text);
        assert.equal(errors(), '');
      } finally {
        await kept.endAll();
      }
    });
  });
});
