import type { Clock } from '../../base/clock';
import type { Logger } from '../../base/log';
import { CallRailError } from '../errors';
import { trustedAddress } from '../recordingHosts';
import type { Http, HttpAnswer } from './http';
import { serverError } from './serverError';

export interface DownloadOptions {
  /** Host names, with `*` for one label; see `recordingHosts`. */
  allowedHosts: readonly string[];
  signal?: AbortSignal;
}

interface Surroundings {
  http: Http;
  clock: Clock;
  log: Logger;
}

export interface Download {
  bytes: Uint8Array;
  /** In lower case, without parameters: `audio/mpeg`. */
  contentType: string;
}

/** CallRail's application sends on to a storage host; more hops than this go in circles. */
const mostRedirects = 3;

/**
 * Fetches a recording from where CallRail says it lies. The address itself lets everybody in, so it
 * goes without the key or any other credential, to allowed hosts only, each redirect checked anew.
 */
export async function download(
  { http, clock, log }: Surroundings,
  address: string,
  options: DownloadOptions,
): Promise<Download> {
  let url = trustedAddress(address, options.allowedHosts);
  for (let redirects = 0; ; redirects++) {
    // Path and query hold what lets somebody in, so the host alone is named.
    const label = `GET ${url.origin}/…`;
    const answer = await http.exchange({
      method: 'GET',
      url,
      headers: { accept: 'audio/*, */*;q=0.5' },
      kind: 'audio',
      label,
      signal: options.signal,
    });
    log.info(`${label} ${answer.status} ${(answer.body.byteLength / 1024).toFixed(1)} kB`);
    const location = redirectTarget(answer);
    if (location === undefined) return received(answer, label, clock.now());
    if (redirects === mostRedirects)
      throw new CallRailError('redirected', `${label} was redirected too often.`, {
        request: label,
        status: answer.status,
      });
    const next = URL.canParse(location, url.href) ? new URL(location, url.href).href : location;
    url = trustedAddress(next, options.allowedHosts);
  }
}

function redirectTarget({ status, headers }: HttpAnswer): string | undefined {
  return [301, 302, 303, 307, 308].includes(status) ? headers.location : undefined;
}

function received(answer: HttpAnswer, label: string, now: number): Download {
  const { status, headers, body } = answer;
  const details = { status, request: label };
  if (status === 200) {
    if (body.byteLength === 0)
      throw new CallRailError('schema', `The answer to ${label} is empty.`, details);
    const contentType = (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
    // An expired link can lead to a page that says so.
    if (contentType === 'text/html' || contentType === 'application/json')
      throw new CallRailError('schema', `The answer to ${label} is not audio.`, details);
    return { bytes: body, contentType };
  }
  throw serverError({ label }, { status, headers, body: new TextDecoder().decode(body) }, now);
}
