import { createHmac, randomBytes } from 'node:crypto';
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

/**
 * Whether both reach the same CallRail as the same person. How they get there (proxy, hosts of
 * recordings) does not decide about that, so what was shown stays true. Without credentials nobody
 * reaches anything.
 */
export function sameAccess(one: Credentials | undefined, other: Credentials | undefined): boolean {
  return one !== undefined && other !== undefined && accessOf(one) === accessOf(other);
}

const salt = randomBytes(32);

/**
 * What `sameAccess` compares, as a name that tells nothing of the key. It is the same as long as
 * this process lives, and what was brought can carry it.
 */
export function accessOf({ mode, key, endpoints }: Credentials): string {
  const { gatewayUrl, controlUrl } = endpoints;
  const parts = [mode, key, originOf(gatewayUrl), originOf(controlUrl)];
  return createHmac('sha256', salt).update(JSON.stringify(parts)).digest('base64url');
}

function originOf(address: string): string {
  return URL.canParse(address) ? new URL(address).origin : address;
}
