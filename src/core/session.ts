import { isDeepStrictEqual } from 'node:util';
import type { Api } from '../api/api';
import type { Client } from '../api/client';
import { CallRailError } from '../api/errors';
import type { Connection } from '../api/schemas/connection';
import type { RequestOptions } from '../api/send';
import type { Clock } from '../base/clock';
import type { Disposable } from '../base/disposable';
import { Emitter, type Event } from '../base/event';
import type { Logger, Redactor } from '../base/log';
import type { Credentials, DemoServer, KeyStore, Reach } from './credentials';
import { SessionApi, type SessionRequest } from './sessionApi';

export type { SessionRequest };

export interface SessionServices {
  keys: KeyStore;
  reach: () => Reach;
  startDemoServer: () => Promise<DemoServer>;
  log: Logger;
  redactor: Redactor;
  clock?: Clock;
  /** What known answers may take up in memory; 32 MB unless told. */
  cacheBytes?: number;
}

export type SessionMode = 'restoring' | 'signed-out' | 'live' | 'demo';

/**
 * The key and what it opens. Live with the user's key, or a demo on this machine; never both, so
 * that a look at the demo cannot touch real data.
 */
export class Session implements Disposable {
  #credentials: Credentials | undefined;
  #restored = false;
  readonly #api: SessionApi;
  #demo: DemoServer | undefined;
  #demoStart: Promise<void> | undefined;
  #restoring: Promise<void> | undefined;
  /** Counts what decides about the key, so that a slow reading of the store cannot undo it. */
  #decisions = 0;
  #disposed = false;
  #secret: Disposable | undefined;
  readonly #changed = new Emitter<void>();
  #seenConnections: readonly Connection[] = [];
  readonly #connectionsChanged = new Emitter<void>();
  readonly #keyRemoved = new Emitter<void>();

  /** Another key, another place, or none: what was shown is no longer true. */
  readonly onDidChange = this.#changed.event;
  /** A connection came, went or was finished. */
  readonly onDidChangeConnections = this.#connectionsChanged.event;
  /** The stored key went while the demo runs, which goes on: what the key has brought is to go. */
  readonly onDidRemoveKey = this.#keyRemoved.event;
  /** Every request with whatever key, each repetition included. */
  readonly onDidRequest: Event<SessionRequest>;

  constructor(private readonly services: SessionServices) {
    this.#api = new SessionApi(services);
    this.onDidRequest = this.#api.onDidRequest;
  }

  get mode(): SessionMode {
    if (this.#credentials) return this.#credentials.mode;
    return this.#restored ? 'signed-out' : 'restoring';
  }

  get credentials(): Credentials | undefined {
    return this.#credentials;
  }

  /** Takes up the stored key, without asking the network. Called again when the store changes. */
  restore(): Promise<void> {
    this.#restoring = this.#restore();
    return this.#restoring;
  }

  async #restore(): Promise<void> {
    const decision = ++this.#decisions;
    const key = await this.#storedKey();
    if (decision !== this.#decisions || this.#disposed) return;
    if (this.mode === 'demo') {
      if (key === undefined) this.#keyRemoved.fire();
      return;
    }
    // The window that stored the key hears of it as well.
    if (this.#restored && key === this.#credentials?.key) return;
    this.#restored = true;
    this.#use(key === undefined ? undefined : this.#live(key));
  }

  /** Resolves once `restore` has taken up the stored key; at once where nobody restores. */
  get restored(): Promise<void> {
    return this.#restoring ?? Promise.resolve();
  }

  /** Takes up the settings that reach CallRail. What is under way ends only if they changed. */
  reconfigure(): void {
    if (this.#credentials?.mode !== 'live') return;
    const credentials = this.#live(this.#credentials.key);
    if (!isDeepStrictEqual(credentials, this.#credentials)) this.#use(credentials);
  }

  /** Checks the key by listing its connections, then keeps it. A key that fails is not kept. */
  async signIn(key: string, signal?: AbortSignal): Promise<readonly Connection[]> {
    const credentials = this.#live(key);
    const secret = this.services.redactor.learn(key);
    let api: Api | undefined;
    try {
      api = await this.#api.open(credentials);
      const connections = await api.connections.list({}, { signal });
      this.#decisions++;
      this.#restored = true;
      this.#use(credentials);
      await this.#closeDemo();
      await this.services.keys.write(key);
      return connections;
    } finally {
      secret.dispose();
      api?.dispose();
    }
  }

  /** Forgets the key and every answer that it has brought. */
  async signOut(): Promise<void> {
    this.#decisions++;
    await this.services.keys.remove();
    if (this.mode === 'demo') {
      this.#keyRemoved.fire();
      return;
    }
    this.#restored = true;
    this.#use(undefined);
  }

  /** Whoever asks while it starts waits for the same demo. */
  startDemo(): Promise<void> {
    if (this.mode === 'demo') return Promise.resolve();
    this.#demoStart ??= this.#startDemo().finally(() => (this.#demoStart = undefined));
    return this.#demoStart;
  }

  async #startDemo(): Promise<void> {
    const demo = await this.services.startDemoServer();
    if (this.#disposed) return demo.close();
    this.#demo = demo;
    const { origin, mediaOrigin, key } = demo;
    this.#use({
      mode: 'demo',
      key,
      endpoints: { gatewayUrl: origin, controlUrl: origin },
      recordingHosts: [new URL(mediaOrigin).host],
      // Nothing between this process and itself.
      http: {},
    });
  }

  /** Ends the demo and returns to the stored key, if there is one. */
  async stopDemo(): Promise<void> {
    await this.#demoStart?.catch(() => undefined);
    if (this.mode !== 'demo') return;
    this.#restored = false;
    await this.#closeDemo();
    await this.restore();
  }

  /** The client of the present credentials. Without any: an `unauthorized` error. */
  async api(): Promise<Api> {
    // A panel that VS Code restores may ask before the key has been read.
    if (this.mode === 'restoring') await this.restored;
    const credentials = this.#credentials;
    if (!credentials) throw new CallRailError('key-missing', 'No API key is set.');
    return this.#api.of(credentials);
  }

  async client(connectionId: string): Promise<Client> {
    return (await this.api()).client(connectionId);
  }

  /** Every connection of the key, whatever its status, oldest first as Maton picks them. */
  async connections(options?: RequestOptions): Promise<readonly Connection[]> {
    const { connections } = await this.api();
    const list = await connections.list({}, options);
    this.#seenConnections = list.sort((one, other) =>
      (one.creation_time ?? '').localeCompare(other.creation_time ?? ''),
    );
    return this.#seenConnections;
  }

  /** What `connections` has brought last, for naming them; asks nobody. */
  get seenConnections(): readonly Connection[] {
    return this.#seenConnections;
  }

  /** To be called after a connection was added, finished or removed. */
  connectionsChanged(): void {
    this.#connectionsChanged.fire();
  }

  dispose(): void {
    this.#disposed = true;
    this.#use(undefined);
    this.#closeDemo().catch(() => undefined);
    this.#changed.dispose();
    this.#connectionsChanged.dispose();
    this.#keyRemoved.dispose();
    this.#api.dispose();
  }

  /** A store that cannot be read has no key to give, but takes none away either. */
  async #storedKey(): Promise<string | undefined> {
    try {
      return await this.services.keys.read();
    } catch (error) {
      this.services.log.error(`The stored key could not be read: ${String(error)}`);
      return this.#credentials?.key;
    }
  }

  #live(key: string): Credentials {
    return { mode: 'live', key, ...this.services.reach() };
  }

  #use(credentials: Credentials | undefined): void {
    this.#api.close();
    this.#secret?.dispose();
    this.#secret = credentials && this.services.redactor.learn(credentials.key);
    this.#credentials = credentials;
    this.#seenConnections = [];
    this.#changed.fire();
  }

  async #closeDemo(): Promise<void> {
    const demo = this.#demo;
    this.#demo = undefined;
    if (demo && this.mode === 'demo') this.#use(undefined);
    await demo?.close();
  }
}
