import { greyPng } from './png';

const size = 64;

/** A small picture (PNG) that stands for what somebody texted: rings, another for each number. */
export function drawPicture(number: number): Uint8Array<ArrayBuffer> {
  const rows = new Uint8Array((size + 1) * size);
  const [left, top] = [number % size, (number >> 3) % size];
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      rows[y * (size + 1) + x + 1] =
        160 + Math.round(80 * Math.sin(Math.hypot(x - left, y - top) / 3));
    }
  }
  return greyPng(size, size, rows);
}
