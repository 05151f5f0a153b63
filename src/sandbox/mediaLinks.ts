import { Random } from './random';
import type { CallRecord } from './records';

/** Where the sandbox's two servers listen; empty until they do. */
export interface Addresses {
  api: string;
  media: string;
}

/**
 * The addresses of recordings. A link holds an access key; an expired one is refused, and asking
 * the API again gives a fresh one.
 */
export class MediaLinks {
  readonly #editions = new Map<string, number>();
  readonly #keys = new WeakMap<CallRecord, { edition: number; key: string }>();
  readonly #addresses: Addresses;

  constructor(addresses: Addresses) {
    this.#addresses = addresses;
  }

  /** Makes every link to the call's recording that was given so far useless. */
  expire(callId: string): void {
    this.#editions.set(callId, (this.#editions.get(callId) ?? 0) + 1);
  }

  reset(): void {
    this.#editions.clear();
  }

  accessKey(call: CallRecord): string {
    const edition = this.#editions.get(call.id) ?? 0;
    let known = this.#keys.get(call);
    if (known?.edition !== edition) {
      known = { edition, key: new Random(call.seed + edition).fork('access').hex(20) };
      this.#keys.set(call, known);
    }
    return known.key;
  }

  /** Where a browser gets the audio: a link that redirects, or a signed one for HIPAA accounts. */
  recording(call: CallRecord, now: number): string {
    const key = this.accessKey(call);
    if (!call.company.account.hipaa) {
      return `${this.#addresses.media}/calls/${call.id}/recording/redirect?access_key=${key}`;
    }
    const date = new Date(now).toISOString().replace(/[-:]|\.\d+/g, '');
    return (
      `${this.file(call)}&X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Date=${date}` +
      `&X-Amz-Expires=86400&X-Amz-Signature=${key}${key}`
    );
  }

  /** The audio file itself. */
  file(call: CallRecord): string {
    return `${this.#addresses.media}/calltrk-production/${call.id}.wav?access_key=${this.accessKey(call)}`;
  }

  waveforms(call: CallRecord): string[] {
    const base = `${this.#addresses.media}/calls/${call.id}/waveform`;
    const key = this.accessKey(call);
    return [`${base}-small.png?access_key=${key}`, `${base}-large.png?access_key=${key}`];
  }

  player(call: CallRecord): string {
    return `https://app.callrail.com/calls/${call.id}/recording?access_key=${this.accessKey(call)}`;
  }
}
