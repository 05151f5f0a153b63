import { CallRailError, isCallRailError } from '../api/errors';
import { recordingHosts, trustedAddress } from '../api/recordingHosts';
import type { RequestOptions } from '../api/send';
import type { CallRef } from './refs';
import type { Session } from './session';

export type LoadedRecording =
  | {
      kind: 'audio';
      bytes: Uint8Array;
      mimeType: string;
      /** Its address was a signed one of the storage, as CallRail gives to accounts under HIPAA. */
      signed: boolean;
    }
  | { kind: 'none' };

/** A failure of where the audio lies, which says nothing of CallRail itself. */
export class AudioError extends CallRailError {
  constructor(error: CallRailError) {
    super(error.code, error.message, error);
  }
}

/** Fetches recordings: the address with the key, the audio without. */
export class Recordings {
  constructor(private readonly session: Session) {}

  /**
   * The audio, in memory. A link that has expired is asked for anew, once. What fails with a link in
   * hand is an `AudioError`.
   */
  async load(ref: CallRef, options: RequestOptions = {}): Promise<LoadedRecording> {
    try {
      return await this.#download(ref, options);
    } catch (error) {
      // S3 answers 403 to a signature that has run out; the key has no part in it.
      if (isCallRailError(error) && error.status === 403) return this.#download(ref, options);
      throw error;
    }
  }

  /** The address that plays without a key: whoever has it can listen. Undefined when there is none. */
  async link(ref: CallRef, options: RequestOptions = {}): Promise<URL | undefined> {
    const client = await this.session.client(ref.connectionId);
    try {
      const { url } = await client.calls.recording(ref.accountId, ref.callId, options);
      return url ? this.trusted(url) : undefined;
    } catch (error) {
      if (isCallRailError(error, 'not-found')) return undefined;
      throw error;
    }
  }

  /** An address, on https, whose host is known for recordings; else an `untrusted-address` error. */
  trusted(address: string): URL {
    return trustedAddress(address, this.#hosts);
  }

  /** CallRail's hosts, and those of the settings (or of the demo). */
  get #hosts(): readonly string[] {
    return [...recordingHosts, ...(this.session.credentials?.recordingHosts ?? [])];
  }

  async #download(ref: CallRef, options: RequestOptions): Promise<LoadedRecording> {
    const url = await this.link(ref, options);
    if (url === undefined) return { kind: 'none' };
    const api = await this.session.api();
    const { signal } = options;
    const downloading = api.download(url.href, { allowedHosts: this.#hosts, signal });
    const { bytes, contentType } = await downloading.catch((error: unknown) => {
      throw isCallRailError(error) ? new AudioError(error) : error;
    });
    // A plain array, since a `Buffer` turns into JSON on its way to a webview.
    const plain = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return { kind: 'audio', bytes: plain, mimeType: contentType, signed: isSigned(url) };
  }
}

/** Whether an address is signed as Amazon's storage wants it, by either version of the scheme. */
function isSigned({ searchParams }: URL): boolean {
  return searchParams.has('X-Amz-Signature') || searchParams.has('Signature');
}
