import type { Phrase } from '../data/transcripts';
import { Random } from '../random';
import { sampleRate } from './wav';

/** The first three resonances of a vowel, in hertz. */
type Vowel = readonly [number, number, number];

const vowels: Record<string, Vowel> = {
  a: [730, 1090, 2440],
  e: [530, 1840, 2480],
  i: [300, 2250, 2900],
  o: [570, 840, 2410],
  u: [320, 870, 2240],
};

/** Pitch, and how the throat's size moves the resonances. */
interface Voice {
  pitch: number;
  size: number;
}

/** One syllable: a short noise for its consonant, then its vowel. */
interface Syllable {
  vowel: Vowel;
  /** Share of hiss in the consonant. */
  hiss: number;
}

/**
 * Telephone-like speech for a conversation: it follows the phrases' times and the vowels in their
 * letters, with a voice for each speaker. Not intelligible, but clearly two people talking.
 */
export function speak(phrases: readonly Phrase[], seconds: number, seed: number): Int16Array {
  const samples = new Float32Array(Math.round(seconds * sampleRate));
  const random = new Random(seed).fork('speech');
  const voices = {
    agent: { pitch: 185 + random.int(0, 30), size: 1.12 },
    caller: random.chance(0.5)
      ? { pitch: 105 + random.int(0, 25), size: 0.96 }
      : { pitch: 215 + random.int(0, 35), size: 1.18 },
  };
  for (const { speaker, phrase, start, seconds: length } of phrases) {
    const from = Math.round(start * sampleRate);
    const to = Math.min(samples.length, Math.round((start + length) * sampleRate));
    utter(samples.subarray(from, to), syllables(phrase), voices[speaker], random);
  }
  return toPcm(samples, random);
}

const hissing = /[sfhtkpxc]/;

function syllables(phrase: string): (Syllable | 'pause')[] {
  const found: (Syllable | 'pause')[] = [];
  for (const [group] of phrase.toLowerCase().matchAll(/[^aeiouy\s,.?!]*[aeiouy]+|[,.?!]\s|\s/g)) {
    const vowel = vowels[/[aeiou]/.exec(group)?.[0] ?? 'i'];
    if (/[,.?!]/.test(group)) found.push('pause');
    else if (vowel && /[aeiouy]/.test(group)) {
      found.push({ vowel, hiss: hissing.test(group) ? 0.5 : 0.08 });
    }
  }
  return found.length > 0 ? found : [{ vowel: [730, 1090, 2440], hiss: 0.1 }];
}

function utter(
  out: Float32Array,
  sounds: readonly (Syllable | 'pause')[],
  voice: Voice,
  random: Random,
): void {
  const each = out.length / sounds.length;
  const throat = new Throat(voice);
  sounds.forEach((sound, index) => {
    if (sound === 'pause') return;
    const part = out.subarray(Math.round(index * each), Math.round((index + 1) * each));
    // The voice falls over a phrase, and each syllable has a melody of its own.
    const fall = 1.12 - 0.22 * (index / sounds.length);
    throat.syllable(part, sound, voice.pitch * fall * (0.95 + random.next() * 0.1), random);
  });
}

/** How many samples share one loudness: short enough not to be heard as steps. */
const blockSize = 16;

/** Three resonators in a row, fed with pulses and noise; keeps its state between syllables. */
class Throat {
  #phase = 0;
  readonly #memory = new Float64Array(6);
  readonly #size: number;

  constructor({ size }: Voice) {
    this.#size = size;
  }

  syllable(out: Float32Array, { vowel, hiss }: Syllable, pitch: number, random: Random): void {
    const [gain1, near1, far1] = resonator(vowel[0] * this.#size, 60);
    const [gain2, near2, far2] = resonator(vowel[1] * this.#size, 100);
    const [gain3, near3, far3] = resonator(vowel[2] * this.#size, 140);
    const memory = this.#memory;
    let [a1 = 0, b1 = 0, a2 = 0, b2 = 0, a3 = 0, b3 = 0] = memory;
    let phase = this.#phase;
    const consonant = Math.min(out.length * 0.35, 0.07 * sampleRate);
    const step = pitch / sampleRate;
    // A cheap noise of its own: the shared source is too slow for every sample.
    let noise = random.int(1, 2 ** 30);
    let loudness = 0;
    for (let index = 0; index < out.length; index++) {
      if (index % blockSize === 0) loudness = swell(index / out.length);
      phase += step;
      if (phase >= 1) phase -= 1;
      noise = (Math.imul(noise, 1664525) + 1013904223) | 0;
      const breath = noise / 2147483648;
      const voiced = phase < 0.4 ? 1 - phase * 5 : 0;
      const source =
        index < consonant
          ? hiss * breath + (1 - hiss) * 0.25 * voiced
          : voiced * 0.9 + breath * 0.03;
      const first = gain1 * source + near1 * a1 + far1 * b1;
      b1 = a1;
      a1 = first;
      const second = gain2 * first + near2 * a2 + far2 * b2;
      b2 = a2;
      a2 = second;
      const third = gain3 * second + near3 * a3 + far3 * b3;
      b3 = a3;
      a3 = third;
      out[index] = third * loudness;
    }
    memory.set([a1, b1, a2, b2, a3, b3]);
    this.#phase = phase;
  }
}

/** A syllable's loudness from its beginning (0) to its end (1). */
function swell(through: number): number {
  return Math.sin(Math.PI * Math.min(1, through * 1.05)) ** 0.6;
}

type Resonator = readonly [gain: number, near: number, far: number];

/** A two-pole filter at a frequency and bandwidth in hertz. */
function resonator(hertz: number, bandwidth: number): Resonator {
  const radius = Math.exp((-Math.PI * bandwidth) / sampleRate);
  const near = 2 * radius * Math.cos((2 * Math.PI * Math.min(hertz, 3600)) / sampleRate);
  const far = -radius * radius;
  return [1 - near - far, near, far];
}

/** Evens out the loudness, adds the line's hiss, and rounds to 16 bits. */
function toPcm(samples: Float32Array, random: Random): Int16Array {
  let peak = 0.01;
  for (const sample of samples) peak = Math.max(peak, Math.abs(sample));
  const scale = 20_000 / peak;
  const pcm = new Int16Array(samples.length);
  let noise = random.int(1, 2 ** 30);
  for (let index = 0; index < pcm.length; index++) {
    noise = (Math.imul(noise, 1664525) + 1013904223) | 0;
    const value = (samples[index] ?? 0) * scale + noise / 2 ** 25;
    pcm[index] = Math.max(-32_000, Math.min(32_000, value));
  }
  return pcm;
}
