import fc from 'fast-check';
import assert from 'node:assert/strict';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import {
  BodyTooLarge,
  decompress,
  readBeginning,
  readBody,
  UnknownEncoding,
} from '../../../src/api/transport/httpBody';

async function* chunks(...sizes: number[]) {
  for (const size of sizes) yield await Promise.resolve(new Uint8Array(size).fill(65));
}

async function* broken() {
  yield* chunks(3);
  throw new Error('broke off');
}

describe('readBody', () => {
  it('takes a body up to its cap, to the byte', async () => {
    assert.equal((await readBody(chunks(4, 6), 10)).byteLength, 10);
    await assert.rejects(readBody(chunks(4, 7), 10), BodyTooLarge);
    assert.equal((await readBody(chunks(), 10)).byteLength, 0);
  });

  it('does not take a part for the whole', async () => {
    await assert.rejects(readBody(broken(), 10), /broke off/);
  });
});

describe('readBeginning', () => {
  it('reads no more than it has to', async () => {
    assert.equal((await readBeginning(chunks(4, 4, 4), 6)).byteLength, 6);
    assert.equal((await readBeginning(broken(), 6)).toString(), 'AAA');
  });
});

describe('decompress', () => {
  const encoders = {
    gzip: gzipSync,
    'x-gzip': gzipSync,
    deflate: deflateSync,
    br: brotliCompressSync,
  };

  for (const [name, encode] of Object.entries(encoders)) {
    it(`undoes ${name}`, async () => {
      await fc.assert(
        fc.asyncProperty(fc.string(), async text => {
          const body = await decompress(encode(text), ` ${name.toUpperCase()} `, 10_000);
          assert.equal(body.toString(), Buffer.from(text).toString());
        }),
        { numRuns: 20 },
      );
    });

    it(`does not let ${name} grow past the cap`, async () => {
      const bomb = encode('0'.repeat(1_000_000));
      assert.ok(bomb.byteLength < 2_000);
      await assert.rejects(decompress(bomb, name, 100_000), BodyTooLarge);
    });

    it(`notices ${name} that was cut off`, async () => {
      const cut = encode(JSON.stringify(Array.from({ length: 99 }, Math.random))).subarray(0, -9);
      await assert.rejects(decompress(cut, name, 10_000));
    });
  }

  it('leaves alone what is not compressed', async () => {
    const body = Buffer.from('plain');
    assert.equal(await decompress(body, '', 10), body);
    assert.equal(await decompress(body, 'identity', 10), body);
    assert.equal((await decompress(Buffer.alloc(0), 'gzip', 10)).byteLength, 0);
  });

  it('does not guess at what it does not know', async () => {
    await assert.rejects(decompress(Buffer.from('x'), 'zstd', 10), UnknownEncoding);
  });
});
