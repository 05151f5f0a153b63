import { checkEndpoint } from '../endpoints';
import { CallRailError } from '../errors';
import type { ApiRequest, Endpoints } from '../send';
import { encodeQuery } from './query';
import { requestLabel } from './requestLabel';

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
