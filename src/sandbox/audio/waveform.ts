import { conversation } from '../data/transcripts';
import type { CallRecord } from '../records';
import { greyPng } from './png';

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
  return greyPng(width, height, rows);
}
