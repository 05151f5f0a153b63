import { CallRailError } from './errors';
import { encodeQuery } from './query';
import { requestLabel } from './requestLabel';
import type { ApiRequest, Endpoints } from './send';

export type EndpointProblem = 'not-an-address' | 'not-https' | 'has-credentials' | 'has-query';

/** This machine: the only host that may be spoken to without encryption. */
export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname);
}

/** Why `url` cannot be a base address that the key is sent to, or undefined when it can. */
export function checkEndpoint(url: string): EndpointProblem | undefined {
  if (!URL.canParse(url)) return 'not-an-address';
  const { protocol, hostname, username, password } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') return 'not-an-address';
  if (protocol === 'http:' && !isLoopback(hostname)) return 'not-https';
  if (username !== '' || password !== '') return 'has-credentials';
  // Even an empty query or fragment would swallow the path that is appended.
  if (/[?#]/.test(url)) return 'has-query';
  return undefined;
}

interface Base {
  origin: string;
  /** Path without a slash at its end, so usually empty. */
  prefix: string;
}

function base(setting: string): Base {
  if (checkEndpoint(setting) !== undefined)
    throw new CallRailError(
      'misconfigured',
      'The address of the gateway or of the control host cannot be used; see the settings.',
    );
  const { origin, pathname } = new URL(setting);
  return { origin, prefix: pathname.replace(/\/+$/, '') };
}

/**
 * Where requests go. Only addresses that come from here are sent the key: each is built from a base
 * address of the settings, and must still lie below it after the URL has been normalised.
 */
export function addressing(endpoints: Endpoints): (request: ApiRequest) => URL {
  const bases = { gateway: base(endpoints.gatewayUrl), control: base(endpoints.controlUrl) };
  return request => {
    const { origin, prefix } = bases[request.plane];
    const address = `${origin}${prefix}${request.path}${encodeQuery(request.query)}`;
    const url = URL.canParse(address) ? new URL(address) : undefined;
    // Catches `..`, `\`, `?` and `#` in a path, and any other way to leave it.
    if (url?.origin !== origin || url.pathname !== prefix + request.path || url.hash !== '')
      throw new CallRailError(
        'untrusted-address',
        'The path of this request does not stay below the configured address.',
        { request: requestLabel(request) },
      );
    return url;
  };
}
