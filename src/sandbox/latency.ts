import { Random } from './random';

/** How long requests wait, one after the other: always alike, or evenly spread over a range. */
export function latencies(
  milliseconds: number | readonly [number, number],
  seed: number,
): () => number {
  if (typeof milliseconds === 'number') return () => milliseconds;
  const [from, to] = milliseconds;
  const random = new Random(seed).fork('latency');
  return () => from + random.next() * (to - from);
}
