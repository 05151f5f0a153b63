import type { HttpOptions } from '../api/api';
import type { Endpoints } from '../api/send';

/** All that reaching CallRail takes: a key, and where it may go. */
export interface Credentials {
  mode: 'live' | 'demo';
  key: string;
  endpoints: Endpoints;
  /** Hosts besides CallRail's own that recordings may come from; a port is part of the name. */
  recordingHosts: readonly string[];
  http: HttpOptions;
}

/** Where the key rests between sessions. */
export interface KeyStore {
  read(): Promise<string | undefined>;
  write(key: string): Promise<void>;
  remove(): Promise<void>;
}

/** What the settings say about reaching CallRail; read anew whenever it is needed. */
export interface Reach {
  endpoints: Endpoints;
  recordingHosts: readonly string[];
  http: HttpOptions;
}

/** A CallRail to try things on, on this machine; the demo runs on one. */
export interface DemoServer {
  origin: string;
  mediaOrigin: string;
  key: string;
  close(): Promise<void>;
}
