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
