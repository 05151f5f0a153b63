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
  const control = new URL(controlUrl);
  if (isLoopback(control.hostname)) return page.origin === control.origin ? page : undefined;
  if (page.protocol !== 'https:' || page.port !== '' || page.username !== '') return undefined;
  return page.hostname === consentHost || sameSite(page.hostname, control.hostname)
    ? page
    : undefined;
}

/** `connect.example.com` for `ctrl.example.com`: the same parent domain, never a bare suffix. */
function sameSite(host: string, control: string): boolean {
  if (host === control) return true;
  const [, ...parent] = control.split('.');
  return parent.length >= 2 && host.endsWith(`.${parent.join('.')}`);
}
