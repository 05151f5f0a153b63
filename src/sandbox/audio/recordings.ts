import { conversation } from '../data/transcripts';
import type { CallRecord } from '../records';
import { speak } from './speech';
import { wavFile } from './wav';

const kept = 3;

/** Makes recordings when they are asked for, and keeps the last few for the ranges to come. */
export class Recordings {
  readonly #latest = new Map<string, Uint8Array<ArrayBuffer>>();

  wav(call: CallRecord): Uint8Array<ArrayBuffer> {
    const known = this.#latest.get(call.id);
    if (known) return known;
    const made = wavFile(speak(conversation(call), call.recordingSeconds ?? 0, call.seed));
    this.#latest.set(call.id, made);
    for (const oldest of this.#latest.keys()) {
      if (this.#latest.size <= kept) break;
      this.#latest.delete(oldest);
    }
    return made;
  }
}
