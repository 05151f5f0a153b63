import assert from 'node:assert/strict';
import { speak } from '../../../src/sandbox/audio/speech';
import { sampleRate, wavFile } from '../../../src/sandbox/audio/wav';
import type { Phrase } from '../../../src/sandbox/data/transcripts';

const phrases: Phrase[] = [
  { speaker: 'agent', phrase: 'Thank you for calling, how can I help?', start: 1, seconds: 3 },
  { speaker: 'caller', phrase: 'My sink is leaking.', start: 6, seconds: 2 },
];

/** Root mean square of a stretch, in seconds. */
function loudness(samples: Int16Array, from: number, to: number): number {
  const part = samples.subarray(from * sampleRate, to * sampleRate);
  return Math.sqrt(part.reduce((sum, value) => sum + value * value, 0) / part.length);
}

/** The pitch at which a stretch repeats itself most, in hertz. */
function pitch(samples: Int16Array, from: number, to: number): number {
  const part = samples.subarray(from * sampleRate, to * sampleRate);
  let best = { lag: 0, score: -Infinity };
  for (let lag = Math.floor(sampleRate / 300); lag < sampleRate / 85; lag++) {
    let score = 0;
    for (let index = lag; index < part.length; index++) {
      score += (part[index] ?? 0) * (part[index - lag] ?? 0);
    }
    if (score > best.score) best = { lag, score };
  }
  return sampleRate / best.lag;
}

describe('sandbox speech', () => {
  const samples = speak(phrases, 10, 4);

  it('is as long as asked, and never clipped', () => {
    assert.equal(samples.length, 10 * sampleRate);
    const peak = samples.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    assert.ok(peak > 12_000 && peak < 32_000, String(peak));
  });

  it('speaks when the transcript does, and is quiet between', () => {
    for (const [from, to] of [
      [1, 4],
      [6, 8],
    ] as const) {
      assert.ok(loudness(samples, from, to) > 1500);
    }
    for (const [from, to] of [
      [0, 0.9],
      [4.1, 5.9],
      [8.1, 10],
    ] as const) {
      assert.ok(loudness(samples, from, to) < 100);
    }
  });

  it('gives each speaker a voice', () => {
    const agent = pitch(samples, 1.2, 3.8);
    const caller = pitch(samples, 6.2, 7.8);
    assert.ok(Math.abs(agent - caller) > 8, `${agent} and ${caller} Hz`);
  });

  it('is the same for the same seed, another one otherwise', () => {
    assert.deepEqual(speak(phrases, 10, 4), samples);
    assert.notDeepEqual(speak(phrases, 10, 5), samples);
  });

  it('does with nothing to say, with odd texts and with too little time', () => {
    assert.equal(speak([], 1, 1).length, sampleRate);
    assert.equal(speak([], 0, 1).length, 0);
    for (const phrase of ['', '<script>', '…', '👩‍👩‍👧‍👦', 'שלום', 'x'.repeat(5000)]) {
      const odd = speak([{ speaker: 'caller', phrase, start: 0.5, seconds: 3 }], 2, 1);
      assert.equal(odd.length, 2 * sampleRate);
    }
  });

  it('comes as a WAV file of 16-bit mono', () => {
    const file = Buffer.from(wavFile(samples));
    assert.equal(file.toString('latin1', 0, 4), 'RIFF');
    assert.equal(file.toString('latin1', 8, 16), 'WAVEfmt ');
    assert.deepEqual(
      [file.readUInt16LE(20), file.readUInt16LE(22), file.readUInt16LE(34)],
      [1, 1, 16],
    );
    assert.equal(file.readUInt32LE(28), sampleRate * 2);
    assert.equal(file.readUInt32LE(40), samples.length * 2);
    assert.equal(file.readInt16LE(44 + 2 * 9000), samples[9000]);
  });
});
