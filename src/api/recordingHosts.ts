import { isLoopback } from './endpoints';
import { CallRailError } from './errors';

/**
 * Hosts that CallRail's recordings are known to lie on: its application, and its bucket, also in the
 * regional forms of its name. `*` stands for one label of a host name.
 */
export const recordingHosts: readonly string[] = [
  'app.callrail.com',
  'api.callrail.com',
  'calltrk-production.s3.amazonaws.com',
  'calltrk-production.s3.*.amazonaws.com',
  'calltrk-production.s3.dualstack.*.amazonaws.com',
];

/**
 * Whether `url` is on one of `allowed`: host names, with a port where it is not the scheme's own,
 * and with `*` for one label.
 */
export function isAllowedHost(url: URL, allowed: readonly string[]): boolean {
  return allowed.some(entry => {
    const pattern = entry
      .trim()
      .toLowerCase()
      .split('*')
      .map(part => part.replace(/[.[\]\\^$+?(){}|/]/g, '\\$&'))
      .join('[a-z0-9-]+');
    return new RegExp(`^${pattern}$`).test(url.host);
  });
}

/**
 * A recording's address as it may be requested: https, apart from this machine where that is allowed.
 * Any other is an `untrusted-address` error, which names the host alone.
 */
export function trustedAddress(address: string, allowedHosts: readonly string[]): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !['http:', 'https:'].includes(url.protocol))
    throw new CallRailError('untrusted-address', "The recording's address is not a web address.");
  // CallRail's reference prints plain http for a host that speaks https.
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) url.protocol = 'https:';
  if (url.username !== '' || url.password !== '' || !isAllowedHost(url, allowedHosts))
    throw new CallRailError(
      'untrusted-address',
      `The recording lies on ${url.host}, which is not a known host of recordings.`,
    );
  return url;
}
