import assert from 'node:assert/strict';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileExistsError, PartialFile } from '../../../../src/core/export/partialFile';

describe('A file that comes into being', () => {
  let folder = '';
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'callrail-file-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const target = () => join(folder, 'calls.csv');
  const files = () => readdirSync(folder).sort();

  it('has its name when it is complete, and not before', async () => {
    const file = await PartialFile.create(target());
    await file.append('ä'.repeat(100_000));
    await file.append(Buffer.from('end'));
    assert.ok(!files().includes('calls.csv'));
    await file.finish();
    assert.deepEqual(files(), ['calls.csv']);
    assert.equal(readFileSync(target(), 'utf8'), `${'ä'.repeat(100_000)}end`);
    file.dispose();
    assert.deepEqual(files(), ['calls.csv']);
  });

  it('leaves nothing when it is given up', async () => {
    const file = await PartialFile.create(target());
    await file.append('half');
    file.dispose();
    file.dispose();
    assert.deepEqual(files(), []);
    await assert.rejects(file.append('more'));
  });

  it('replaces nothing unless told to, not even a link that leads nowhere', async () => {
    symlinkSync(join(folder, 'nowhere'), target());
    await assert.rejects(PartialFile.create(target()), FileExistsError);
    rmSync(target());
    const file = await PartialFile.create(target());
    writeFileSync(target(), 'mine');
    await assert.rejects(file.finish(), FileExistsError);
    assert.equal(readFileSync(target(), 'utf8'), 'mine');
    // Once that has gone, it can be tried again.
    rmSync(target());
    await file.finish();
    assert.deepEqual(files(), ['calls.csv']);

    const other = await PartialFile.create(target(), { overwrite: true });
    await other.append('new');
    await other.finish();
    assert.equal(readFileSync(target(), 'utf8'), 'new');
    assert.deepEqual(files(), ['calls.csv']);
  });

  it('replaces what a link leads to, not the link, and lets read it who could before', async () => {
    const real = join(folder, 'real');
    mkdirSync(real);
    writeFileSync(join(real, 'old.csv'), 'old', { mode: 0o644 });
    chmodSync(join(real, 'old.csv'), 0o644);
    symlinkSync(join('real', 'old.csv'), target());
    symlinkSync(join('real', 'new.csv'), join(folder, 'dangling.csv'));
    for (const [link, name, mode] of [
      ['calls.csv', 'old.csv', 0o644],
      ['dangling.csv', 'new.csv', 0o600],
    ] as const) {
      const file = await PartialFile.create(join(folder, link), { overwrite: true });
      assert.equal(statSync(file.path).mode & 0o777, 0o600);
      await file.append(name);
      await file.finish();
      assert.ok(lstatSync(join(folder, link)).isSymbolicLink());
      assert.equal(readFileSync(join(real, name), 'utf8'), name);
      assert.equal(statSync(join(real, name)).mode & 0o777, mode);
    }
    assert.deepEqual(readdirSync(real).sort(), ['new.csv', 'old.csv']);
  });

  it('may become another file in the end, on another disk as well', async () => {
    const other = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
    const there = mkdtempSync(join(other, 'callrail-file-'));
    try {
      for (const overwrite of [false, true]) {
        const file = await PartialFile.create(target());
        await file.append('calls');
        await assert.rejects(file.aim(folder), FileExistsError);
        await file.aim(join(there, 'calls.csv'), { overwrite });
        await file.finish();
        file.dispose();
        assert.deepEqual([files(), readdirSync(there)], [[], ['calls.csv']]);
        assert.equal(readFileSync(join(there, 'calls.csv'), 'utf8'), 'calls');
      }
    } finally {
      rmSync(there, { recursive: true });
    }
  });

  it('is never what somebody has put in its place', async () => {
    const [one, two] = [await PartialFile.create(target()), await PartialFile.create(target())];
    assert.notEqual(one.path, two.path);
    one.dispose();
    two.dispose();
    assert.deepEqual(files(), []);
  });
});
