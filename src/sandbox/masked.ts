import type { SandboxRequest } from './requestLog';

/** Headers as they may be shown: the scheme of a credential, but not the key. */
export function maskedHeaders(headers: SandboxRequest['headers']): SandboxRequest['headers'] {
  const { authorization } = headers;
  if (typeof authorization !== 'string') return headers;
  const masked = authorization.replace(/^(\S+\s+(?:token=)?).*$/s, '$1***');
  return { ...headers, authorization: masked === authorization ? '***' : masked };
}

/** A text without the key that a request came with; short ones would take ordinary words along. */
export function withoutKey(text: string, { authorization }: SandboxRequest['headers']): string {
  const key = /^\S+\s+(?:token=)?"?([^"]+?)"?\s*$/.exec(
    typeof authorization === 'string' ? authorization : '',
  )?.[1];
  return key === undefined || key.length < 8 ? text : text.replaceAll(key, '***');
}
