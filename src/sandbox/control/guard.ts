import type { IncomingMessage } from 'node:http';

const loopback = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i;

/**
 * Whether a request to `/__sandbox` may come in: not from the page of another site, neither directly
 * (its Origin says so) nor under a name of that site's that leads here (the Host says so).
 */
export function isFromHere({ headers }: IncomingMessage): boolean {
  const { host = '', origin } = headers;
  if (!loopback.test(host)) return false;
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
