import { speak } from '../../src/sandbox/audio/speech';
import { wavFile } from '../../src/sandbox/audio/wav';

const made = new Map<number, Uint8Array>();

/** A real WAV of two voices, as long as asked for. */
export function recordingAudio(seconds: number): Uint8Array {
  const known = made.get(seconds);
  if (known) return known;
  const phrases = [];
  for (let start = 0; start < seconds; start += 3)
    phrases.push({
      speaker: start % 6 === 0 ? ('agent' as const) : ('caller' as const),
      phrase: 'We do, on Tuesdays and Fridays.',
      start,
      seconds: 2.4,
    });
  const audio = wavFile(speak(phrases, seconds, 7));
  made.set(seconds, audio);
  return audio;
}
