import { promisify } from 'node:util';
import * as zlib from 'node:zlib';

/** More than the cap of its kind. */
export class BodyTooLarge extends Error {}

/** An encoding that was not asked for. */
export class UnknownEncoding extends Error {}

/** What answers may be compressed with: a page of 250 calls shrinks to a tenth. */
export const acceptedEncodings = 'gzip, deflate, br';

const decoders: Record<string, (body: Buffer, options: zlib.ZlibOptions) => Promise<Buffer>> = {
  gzip: promisify(zlib.gunzip),
  'x-gzip': promisify(zlib.gunzip),
  deflate: promisify(zlib.inflate),
  br: promisify(zlib.brotliDecompress),
};

/**
 * The whole body. Throws `BodyTooLarge` as soon as more than `maxBytes` have arrived; `onBroken`
 * hears of what there was when that or anything else went wrong.
 */
export async function readBody(
  chunks: AsyncIterable<Uint8Array>,
  maxBytes: number,
  onBroken?: (read: readonly Uint8Array[]) => void,
): Promise<Buffer> {
  const read: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of chunks) {
      size += chunk.byteLength;
      if (size > maxBytes) throw new BodyTooLarge();
      read.push(chunk);
    }
  } catch (error) {
    onBroken?.(read);
    throw error;
  }
  return Buffer.concat(read);
}

/** What can be told of a body that broke off: its beginning, decompressed as far as it goes. */
export function brokenBody(read: readonly Uint8Array[], encoding: string): Uint8Array {
  const size = read.reduce((sum, chunk) => sum + chunk.byteLength, 0);
  const bytes = Buffer.concat(read, Math.min(size, 256 * 1024));
  const { Z_SYNC_FLUSH, BROTLI_OPERATION_FLUSH } = zlib.constants;
  const options = { maxOutputLength: 4 * 1024 * 1024, finishFlush: Z_SYNC_FLUSH };
  try {
    switch (encoding.trim().toLowerCase()) {
      case 'gzip':
      case 'x-gzip':
        return zlib.gunzipSync(bytes, options);
      case 'deflate':
        return zlib.inflateSync(bytes, options);
      case 'br':
        return zlib.brotliDecompressSync(bytes, {
          ...options,
          finishFlush: BROTLI_OPERATION_FLUSH,
        });
      default:
        return bytes;
    }
  } catch {
    return new Uint8Array();
  }
}

/** The first `maxBytes` of a body that may break off: enough of an error to say what it was. */
export async function readBeginning(
  chunks: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<Buffer> {
  const read: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of chunks) {
      read.push(chunk);
      size += chunk.byteLength;
      if (size >= maxBytes) break;
    }
  } catch {
    // The status is known, which says more than that its explanation broke off.
  }
  return Buffer.concat(read).subarray(0, maxBytes);
}

/** The body as it was before it was compressed, at most `maxBytes` (a small one can grow hugely). */
export async function decompress(body: Buffer, encoding: string, maxBytes: number) {
  const name = encoding.trim().toLowerCase();
  if (body.byteLength === 0 || name === '' || name === 'identity') return body;
  const decode = decoders[name];
  if (!decode) throw new UnknownEncoding(name);
  try {
    return await decode(body, { maxOutputLength: maxBytes });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw new BodyTooLarge();
    throw error;
  }
}
