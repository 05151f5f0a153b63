/** What the host knows about the way to the internet. */
export interface ProxySettings {
  /** `http.proxy`: goes before the environment. */
  proxy?: string;
  /** False where `http.proxySupport` is `off`: every connection is direct. */
  proxySupport?: boolean;
  /** `Proxy-Authorization`, from `http.proxyAuthorization`. */
  proxyAuthorization?: string;
  /** `http.noProxy`, comma-separated: goes before `NO_PROXY`. */
  noProxy?: string;
  /** Where `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY` are looked up; the process's unless told. */
  environment?: Readonly<Record<string, string | undefined>>;
}

export interface ProxyRoute {
  url: URL;
  /** Comma-separated hosts that are reached directly. */
  noProxy: string;
}

const loopback = ['localhost', '127.0.0.1', '[::1]'];

/**
 * The proxy for https, or undefined when connections are direct. Throws `RangeError` for a proxy
 * whose address cannot be read; the address itself, which may hold a password, is not repeated.
 */
export function proxyRoute(settings: ProxySettings): ProxyRoute | undefined {
  if (settings.proxySupport === false) return undefined;
  const environment = settings.environment ?? process.env;
  const variable = (name: string) => environment[name.toLowerCase()] ?? environment[name];
  const named =
    present(settings.proxy) ?? present(variable('HTTPS_PROXY')) ?? present(variable('HTTP_PROXY'));
  const noProxy = present(settings.noProxy) ?? variable('NO_PROXY') ?? '';
  const exceptions = noProxy.split(/[,\s]+/).filter(entry => entry !== '');
  if (named === undefined || exceptions.includes('*')) return undefined;
  // `proxy:8080` means http, as it does to curl and to VS Code.
  const address = /^[a-z][a-z\d+.-]*:\/\//i.test(named) ? named : `http://${named}`;
  if (!URL.canParse(address)) throw new RangeError("The proxy's address cannot be read.");
  const url = new URL(address);
  if (!/^(https?|socks5?):$/.test(url.protocol))
    throw new RangeError(`A proxy of kind "${url.protocol}" is not supported.`);
  return { url, noProxy: [...exceptions, ...loopback].join(',') };
}

function present(value: string | undefined): string | undefined {
  const text = value?.trim();
  return text === '' ? undefined : text;
}
