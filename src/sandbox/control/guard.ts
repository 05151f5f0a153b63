import type { IncomingMessage } from 'node:http';

/**
 * Names that no site on the internet can give to this machine, so that its pages would be taken for
 * the sandbox's own: addresses, names that are of this machine or its network by their form, and
 * those that the sandbox stands in for.
 */
const ownNames = [
  /^(\d{1,3}\.){3}\d{1,3}$/,
  /^\[[\da-f:.]+\]$/,
  /^[^.]*$/,
  /\.(localhost|internal|test)$/,
  /^(api\.callrail\.com|gateway\.maton\.ai|ctrl\.maton\.ai)$/,
];

/** Whether a request names a host that is ours; a page under another name could read every answer. */
export function namesThisHost({ headers: { host = '' } }: IncomingMessage): boolean {
  const name = host.replace(/:\d+$/, '').toLowerCase();
  return ownNames.some(own => own.test(name));
}

/** Whether a request to `/__sandbox` is not from the page of another site, as its Origin tells. */
export function isFromHere({ headers }: IncomingMessage): boolean {
  const { host = '', origin } = headers;
  const site = headers['sec-fetch-site'];
  if (site === 'cross-site' || site === 'same-site') {
    // Whoever follows a link to the page may see it; nothing else comes that way.
    return headers['sec-fetch-mode'] === 'navigate' && origin === undefined;
  }
  if (origin === undefined) return true;
  // A forwarded port shows the browser another name; no foreign page can send this header.
  const forwarded = headers['x-forwarded-host'];
  const names = [host, ...(typeof forwarded === 'string' ? [forwarded] : [])];
  return names.some(name => origin === `http://${name}` || origin === `https://${name}`);
}
