import { crc32, deflateSync } from 'node:zlib';
import { conversation } from '../data/transcripts';
import type { CallRecord } from '../records';

/** A picture (PNG) of when somebody speaks in a recording: the agent above, the caller below. */
export function waveformImage(call: CallRecord, large: boolean): Uint8Array<ArrayBuffer> {
  const width = large ? 1200 : 400;
  const height = large ? 160 : 60;
  const seconds = call.recordingSeconds ?? 1;
  const middle = height / 2;
  // One byte a pixel (grey), and one before each row that says "no filter".
  const rows = new Uint8Array((width + 1) * height).fill(255);
  for (let row = 0; row < height; row++) rows[row * (width + 1)] = 0;
  for (const { speaker, start, seconds: length } of conversation(call)) {
    const to = ((start + length) / seconds) * width;
    for (let x = Math.round((start / seconds) * width); x < to; x++) {
      const loud = middle * (0.25 + 0.7 * Math.abs(Math.sin(x * 1.7) * Math.sin(x * 0.37)));
      for (let y = 0; y < loud; y++) {
        const row = Math.floor(speaker === 'agent' ? middle - 1 - y : middle + y);
        rows[row * (width + 1) + x + 1] = 96;
      }
    }
  }
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([8, 0, 0, 0, 0], 8);
  const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
  return join([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', new Uint8Array(0)),
  ]);
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const out = new Uint8Array(12 + data.length);
  const view = new DataView(out.buffer);
  view.setUint32(0, data.length);
  out.set(Buffer.from(type, 'latin1'), 4);
  out.set(data, 8);
  view.setUint32(8 + data.length, crc32(out.subarray(4, 8 + data.length)));
  return out;
}

function join(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}
