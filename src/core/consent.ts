import { isLoopback } from '../api/endpoints';

/** Where Maton asks a person to let it into their CallRail. */
const consentHost = 'connect.maton.ai';

/**
 * The consent page of a pending connection, if it may be opened: https on Maton's consent host or on
 * the site of the configured control host. A control host on this machine (the demo) may use http.
 */
export function consentPage(
  address: string | null | undefined,
  controlUrl: string,
): URL | undefined {
  if (!address || !URL.canParse(address)) return undefined;
  const page = new URL(address);
  if (page.username !== '' || page.password !== '') return undefined;
  const control = URL.canParse(controlUrl) ? new URL(controlUrl) : undefined;
  if (control && isLoopback(control.hostname) && page.origin === control.origin) return page;
  if (page.protocol !== 'https:' || page.port !== '') return undefined;
  const isKnown =
    page.hostname === consentHost || (control && sameSite(page.hostname, control.hostname));
  return isKnown ? page : undefined;
}

/**
 * The control host, a host below it, or its sibling of the same name as Maton's:
 * `connect.example.com` for `ctrl.example.com`. Other siblings can be anybody's where the parent is
 * a public suffix, such as `co.uk`.
 */
function sameSite(host: string, control: string): boolean {
  if (host === control || host.endsWith(`.${control}`)) return true;
  const [, ...parent] = control.split('.');
  return parent.length >= 2 && host === `connect.${parent.join('.')}`;
}
