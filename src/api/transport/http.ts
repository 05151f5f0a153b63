import methods from 'undici/lib/api/index.js';
import Agent from 'undici/lib/dispatcher/agent.js';
import Dispatcher from 'undici/lib/dispatcher/dispatcher.js';
import EnvHttpProxyAgent from 'undici/lib/dispatcher/env-http-proxy-agent.js';
import Pool from 'undici/lib/dispatcher/pool.js';
import { abandonable } from '../../base/abort';
import type { Disposable } from '../../base/disposable';
import { CallRailError } from '../errors';
import type { Method } from '../send';
import { trustedCertificates, type CertificateSettings } from './certificates';
import { Deadline } from './deadline';
import {
  acceptedEncodings,
  brokenBody,
  BodyTooLarge,
  decompress,
  readBeginning,
  readBody,
  UnknownEncoding,
} from './httpBody';
import { defaultLimits, type Limits } from './limits';
import { networkFailure } from './networkFailure';
import { proxyRoute, type ProxyRoute, type ProxySettings } from './proxy';

// What undici's index does when it loads, less its claim on the process-wide dispatcher slots.
Object.assign(Dispatcher.prototype, methods);

export interface HttpOptions extends ProxySettings, CertificateSettings {
  limits?: Partial<Limits>;
}

export interface HttpRequest {
  method: Method;
  url: URL;
  headers: Record<string, string>;
  body?: string;
  kind: 'json' | 'audio';
  /** How errors name the request. */
  label: string;
  signal?: AbortSignal;
  /** Hears of an answer as soon as its head has come. */
  onHead?: (head: Pick<HttpAnswer, 'status' | 'headers'>) => void;
  /** Hears the beginning of a body that broke off. */
  onBroken?: (beginning: Uint8Array) => void;
}

export interface HttpAnswer {
  status: number;
  /** Names in lower case. */
  headers: Record<string, string>;
  /** Decompressed; of an answer other than 2xx only the beginning, of a redirect nothing. */
  body: Uint8Array;
}

/**
 * HTTP with our own connections: one exchange a call, any status is an answer, redirects are never
 * followed. What is not an answer rejects with a `CallRailError` or the reason of the signal.
 */
export class Http implements Disposable {
  readonly limits: Limits;
  #plain?: Dispatcher;
  #secure?: Dispatcher;
  #route?: ProxyRoute;

  constructor(private readonly options: HttpOptions = {}) {
    this.limits = { ...defaultLimits, ...options.limits };
  }

  async exchange(request: HttpRequest): Promise<HttpAnswer> {
    request.signal?.throwIfAborted();
    const deadline = new Deadline(request.signal);
    try {
      return await this.#answer(request, deadline);
    } catch (error) {
      if (deadline.signal.aborted) throw deadline.signal.reason;
      throw this.#failure(error, request);
    } finally {
      deadline.dispose();
    }
  }

  async #answer(request: HttpRequest, deadline: Deadline): Promise<HttpAnswer> {
    const { limits } = this;
    const { url, label, kind } = request;
    const late = (what: string) => () =>
      new CallRailError('timeout', `${label} ${what} in time.`, { request: label });
    // Of connecting and waiting together: undici watches each, but not a proxy that stays silent.
    deadline.start('headers', limits.connectMs + limits.headersMs, late('was not answered'));
    const totalMs = kind === 'json' ? limits.jsonTotalMs : limits.audioTotalMs;
    deadline.start('total', totalMs, late('did not end'));
    const responding = this.#dispatcher(url).request({
      origin: url.origin,
      path: url.pathname + url.search,
      method: request.method,
      headers: {
        'accept-encoding': kind === 'json' ? acceptedEncodings : 'identity',
        ...request.headers,
      },
      body: request.body,
      signal: deadline.signal,
    });
    // undici heeds the signal only once a connection stands.
    const response = await abandonable(responding, deadline.signal);
    deadline.stop('headers');
    const status = response.statusCode;
    const headers = Object.fromEntries(
      Object.entries(response.headers).map(([name, value]) => [name, [value ?? ''].flat().join()]),
    );
    request.onHead?.({ status, headers });
    const body = await this.#body(response.body, status, headers, request);
    // The beginning of an error's body is read leniently; an abort counts all the same.
    deadline.signal.throwIfAborted();
    return { status, headers, body };
  }

  async #body(
    stream: Dispatcher.ResponseData['body'],
    status: number,
    headers: Record<string, string>,
    { kind, onBroken }: HttpRequest,
  ): Promise<Uint8Array> {
    const encoding = headers['content-encoding'] ?? '';
    if (status >= 300) {
      const most = status < 400 ? 0 : this.limits.errorBytes;
      const beginning = await readBeginning(stream, most);
      return decompress(beginning, encoding, most).catch(() => new Uint8Array());
    }
    const most = kind === 'json' ? this.limits.jsonBytes : this.limits.audioBytes;
    if (Number(headers['content-length'] ?? 0) > most) {
      stream.on('error', () => undefined).destroy();
      throw new BodyTooLarge();
    }
    const told =
      onBroken && ((read: readonly Uint8Array[]) => onBroken(brokenBody(read, encoding)));
    return decompress(await readBody(stream, most, told), encoding, most);
  }

  #failure(error: unknown, { label, kind }: HttpRequest): CallRailError {
    if (error instanceof CallRailError) return error;
    if (error instanceof BodyTooLarge) {
      const most = kind === 'json' ? this.limits.jsonBytes : this.limits.audioBytes;
      const size = `${String(Math.round(most / 1024 / 1024))} MB`;
      return new CallRailError('too-large', `The answer to ${label} is larger than ${size}.`, {
        request: label,
      });
    }
    if (error instanceof UnknownEncoding)
      return new CallRailError('schema', `The answer to ${label} has an unknown encoding.`, {
        request: label,
      });
    if (error instanceof RangeError)
      return new CallRailError('network', error.message, {
        request: label,
        networkReason: 'proxy',
      });
    return networkFailure(error, label, this.#route?.url);
  }

  /** Made when first needed, since reading the system's certificates takes a while. */
  #dispatcher(url: URL): Dispatcher {
    if (url.protocol === 'http:') return (this.#plain ??= new Agent(this.#settings()));
    return (this.#secure ??= this.#secureDispatcher());
  }

  /** Only https goes through a proxy: plain http is spoken to this machine alone. */
  #secureDispatcher(): Dispatcher {
    const tls = {
      ca: trustedCertificates(this.options),
      rejectUnauthorized: this.options.strictTls !== false,
      timeout: this.limits.connectMs,
    };
    const settings = { ...this.#settings(), connect: tls };
    this.#route = proxyRoute(this.options);
    if (!this.#route) return new Agent(settings);
    const { url, noProxy } = this.#route;
    return new EnvHttpProxyAgent({
      ...settings,
      httpProxy: '', // Not from the environment.
      httpsProxy: url.href,
      noProxy,
      requestTls: tls,
      // The connection to the proxy has limits of its own; unless told, 5 minutes for its answer.
      clientFactory: (origin: URL, options: object) =>
        new Pool(origin, { ...options, headersTimeout: this.limits.connectMs }),
      ...(url.protocol === 'https:' ? { proxyTls: tls } : {}),
      ...(this.options.proxyAuthorization ? { token: this.options.proxyAuthorization } : {}),
    });
  }

  #settings() {
    const { connectMs, headersMs, bodyIdleMs } = this.limits;
    return {
      connect: { timeout: connectMs },
      headersTimeout: headersMs,
      bodyTimeout: bodyIdleMs,
      keepAliveTimeout: 10_000,
      connections: 16,
    };
  }

  /** Breaks off what is under way. */
  dispose(): void {
    for (const dispatcher of [this.#plain, this.#secure]) void dispatcher?.destroy();
    this.#plain = this.#secure = undefined;
  }
}
