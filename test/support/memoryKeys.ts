import type { KeyStore } from '../../src/core/credentials';

/** A key store that keeps its key in memory, and what was done to it. */
export class MemoryKeys implements KeyStore {
  readonly events: string[] = [];
  /** Each reading waits for this, when it is set. */
  gate: Promise<void> | undefined;
  failure: Error | undefined;

  constructor(public key?: string) {}

  async read(): Promise<string | undefined> {
    this.events.push('read');
    // What was there when it was asked for, as a slow store would have it.
    const { key, failure } = this;
    await this.gate;
    if (failure) throw failure;
    return key;
  }

  async write(key: string): Promise<void> {
    this.events.push('write');
    this.key = key;
    await Promise.resolve();
  }

  async remove(): Promise<void> {
    this.events.push('remove');
    this.key = undefined;
    await Promise.resolve();
  }
}
