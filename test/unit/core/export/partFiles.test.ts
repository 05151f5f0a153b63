import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PartFiles } from '../../../../src/core/export/partFiles';
import { PartialFile } from '../../../../src/core/export/partialFile';

describe('Notes about files that are not finished', () => {
  let folder = '';
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'callrail-parts-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const storage = () => join(folder, 'storage');
  const notes = () => (existsSync(storage()) ? readdirSync(storage()) : []);
  const files = () => readdirSync(folder).filter(name => name !== 'storage');
  const part = (digit: string) => join(folder, `.callrail-${digit.repeat(24)}.part`);

  /** A note as another process would have written it. */
  async function leave(pid: number, path: string): Promise<void> {
    await new PartFiles(storage()).begin(path);
    const [own] = notes().filter(name => name.startsWith(`${process.pid}-`));
    rmSync(join(storage(), own!));
    writeFileSync(join(storage(), own!.replace(/^\d+/, String(pid))), path);
  }

  it('are there as long as the file is', async () => {
    const parts = new PartFiles(storage());
    for (const end of ['finish', 'dispose'] as const) {
      const file = await PartialFile.create(join(folder, end), { parts });
      assert.equal(notes().length, 1);
      await parts.sweep();
      assert.ok(existsSync(file.path));
      await file[end]();
      assert.deepEqual(notes(), []);
    }
    await assert.rejects(PartialFile.create(join(folder, 'none', 'a'), { parts }));
    assert.deepEqual([notes(), files()], [[], ['finish']]);
  });

  it('let the next process remove what one left that was killed', async () => {
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    writeFileSync(part('a'), 'calls');
    await leave(pid, part('a'));
    await leave(pid, part('b'));
    await new PartFiles(storage()).sweep();
    assert.deepEqual([notes(), files()], [[], []]);
  });

  it('let it be the one of a process that runs', async () => {
    writeFileSync(part('a'), 'calls');
    await leave(process.ppid, part('a'));
    await new PartFiles(storage()).sweep();
    assert.equal(notes().length, 1);
    assert.ok(existsSync(part('a')));
  });

  it('of an earlier process with our number are no longer true', async () => {
    writeFileSync(part('a'), 'calls');
    await new PartFiles(storage()).begin(part('a'));
    await new PartFiles(storage()).sweep();
    assert.deepEqual([notes(), files()], [[], []]);
  });

  it('remove nothing but what is called like a part', async () => {
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    const mine = join(folder, 'mine.csv');
    writeFileSync(mine, 'mine');
    await leave(pid, mine);
    await new PartFiles(storage()).sweep();
    assert.ok(existsSync(mine));
    assert.deepEqual(notes(), []);
  });

  it('remove all that is open when the process ends', async () => {
    const parts = new PartFiles(storage());
    const a = await PartialFile.create(join(folder, 'a'), { parts });
    const b = await PartialFile.create(join(folder, 'b'), { parts });
    assert.equal(files().length, 2);
    parts.dispose();
    assert.deepEqual([notes(), files()], [[], []]);
    a.dispose();
    b.dispose();
  });
});
