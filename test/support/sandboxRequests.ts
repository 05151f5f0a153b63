import type { SandboxRequest } from '../../src/sandbox/server';

/** How requests were made: `GET`, `PUT`, … */
export const methodsOf = (requests: readonly SandboxRequest[]) =>
  requests.map(({ method }) => method);

/** What a request asks for, decoded; nothing of one that was not made. */
export const parametersOf = (request: SandboxRequest | undefined) =>
  new URLSearchParams(request?.path.split('?')[1]);
