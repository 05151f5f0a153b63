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
