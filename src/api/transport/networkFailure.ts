import { CallRailError, type NetworkReason } from '../errors';

/** What Node, OpenSSL and undici put into an error that says why there was no answer. */
interface Trouble {
  code?: unknown;
  message?: unknown;
  hostname?: unknown;
  port?: unknown;
  cause?: unknown;
  errors?: unknown;
}

const reasons: [RegExp, NetworkReason][] = [
  [/^(ENOTFOUND|EAI_\w+)$/, 'dns'],
  [/^(ENETUNREACH|ENETDOWN|EHOSTUNREACH|EHOSTDOWN|EADDRNOTAVAIL)$/, 'offline'],
  [/^ECONNREFUSED$/, 'refused'],
  [/^UND_ERR_PRX_TLS$/, 'proxy'],
  [
    /^(ERR_TLS_|ERR_SSL_|CERT_|CRL_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|INVALID_(CA|PURPOSE)|PATH_LENGTH_|HOSTNAME_MISMATCH|EPROTO)/,
    'tls',
  ],
  [/^(ECONNRESET|ECONNABORTED|EPIPE|HPE_INVALID_EOF_STATE)$/, 'reset'],
  [/^(UND_ERR_SOCKET|UND_ERR_RES_CONTENT_LENGTH_MISMATCH|UND_ERR_CLOSED|Z_BUF_ERROR)$/, 'reset'],
];

const sentences: Record<NetworkReason, string> = {
  offline: 'there is no network',
  dns: 'its host name could not be resolved',
  tls: "the server's certificate could not be verified",
  refused: 'the connection was refused',
  reset: 'the connection broke off',
  proxy: 'the proxy did not let it through',
  unknown: 'the connection failed',
};

/** The error that a request without a usable answer ends in. `proxy` is the one in use, if any. */
export function networkFailure(error: unknown, request: string, proxy?: URL): CallRailError {
  const trouble = innermost(error);
  const code = typeof trouble.code === 'string' ? trouble.code : '';
  if (/^(UND_ERR_(CONNECT|HEADERS|BODY)_TIMEOUT|ETIMEDOUT)$/.test(code)) {
    const connecting = code === 'UND_ERR_CONNECT_TIMEOUT' || code === 'ETIMEDOUT';
    return new CallRailError(
      'timeout',
      connecting
        ? `${request} was not sent: no connection in time.`
        : `${request} was not answered in time.`,
      { request, cause: outline(trouble), networkReason: connecting ? 'offline' : undefined },
    );
  }
  const networkReason = blamesProxy(trouble, proxy) ? 'proxy' : reasonOf(code);
  const status = /Proxy response \((\d{3})\)/.exec(String(trouble.message))?.[1];
  const detail = status ? ` (status ${status})` : code ? ` (${code})` : '';
  return new CallRailError('network', `${request} failed: ${sentences[networkReason]}${detail}.`, {
    request,
    networkReason,
    cause: outline(trouble),
  });
}

/** The error as it may be logged. The original can hold what was received, or a proxy's address. */
function outline({ code, message }: Trouble): Error {
  return new Error([code, message].filter(part => typeof part === 'string').join(': '));
}

function reasonOf(code: string): NetworkReason {
  return reasons.find(([pattern]) => pattern.test(code))?.[1] ?? 'unknown';
}

/** Through a proxy only the proxy itself is connected to, so what fails there is its failure. */
function blamesProxy(trouble: Trouble, proxy: URL | undefined): boolean {
  if (!proxy) return false;
  if (/^Proxy response|^SOCKS5?\b/i.test(String(trouble.message))) return true;
  const port = proxy.port || (proxy.protocol === 'https:' ? '443' : '80');
  const connecting = trouble.hostname === proxy.hostname || String(trouble.port) === port;
  return connecting && ['dns', 'refused', 'offline'].includes(reasonOf(String(trouble.code)));
}

/** Several addresses tried give an error of errors; a wrapped one says more than its wrapper. */
function innermost(error: unknown): Trouble {
  if (typeof error !== 'object' || error === null) return {};
  const trouble = error as Trouble;
  const inner: unknown = Array.isArray(trouble.errors) ? trouble.errors[0] : trouble.cause;
  const deeper = innermost(inner);
  return typeof deeper.code === 'string' ? deeper : trouble;
}
