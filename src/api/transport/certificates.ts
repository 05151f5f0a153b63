import { readFileSync } from 'node:fs';
import * as tls from 'node:tls';

export interface CertificateSettings {
  /** False only where `http.proxyStrictSSL` is off. */
  strictTls?: boolean;
  /** False where `http.systemCertificates` is off. */
  systemCertificates?: boolean;
  /** More authorities to trust, PEM. */
  certificates?: readonly string[];
}

/** Node 22.15 and later; the types in use are older. */
type CertificateStore = 'default' | 'system';
const { getCACertificates } = tls as {
  getCACertificates?: (store: CertificateStore) => string[];
};

/**
 * The authorities to trust: Node's own, those of `NODE_EXTRA_CA_CERTS`, the system's, and the given
 * ones. Undefined means Node's default, which holds the first two. Reading the system's store can
 * take a while, so this is called when the first secure connection is due.
 */
export function trustedCertificates(settings: CertificateSettings): string[] | undefined {
  const given = settings.certificates ?? [];
  const system = settings.systemCertificates === false ? [] : stored('system');
  if (given.length === 0 && system.length === 0) return undefined;
  return [...new Set([...ownCertificates(), ...system, ...given])];
}

function ownCertificates(): readonly string[] {
  if (getCACertificates) return stored('default');
  return [...tls.rootCertificates, ...extraCertificates()];
}

/** What the store holds; one that cannot be read must not keep the others from being used. */
function stored(store: CertificateStore): string[] {
  try {
    return getCACertificates?.(store) ?? [];
  } catch {
    return [];
  }
}

function extraCertificates(): string[] {
  const file = process.env.NODE_EXTRA_CA_CERTS;
  if (file === undefined || file === '') return [];
  try {
    return [readFileSync(file, 'utf8')];
  } catch {
    return []; // Node itself goes on without a file that cannot be read.
  }
}
