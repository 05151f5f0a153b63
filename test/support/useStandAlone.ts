import assert from 'node:assert/strict';
import { startSandbox, type Sandbox, type SandboxOptions } from '../../src/sandbox/index';
import type { Wire } from './sandboxFetch';

/** Noon on Sunday, 22 November 2026, UTC, where the clocks of these sandboxes stand. */
export const standAloneNow = '2026-11-22T12:00:00Z';

export interface Reply {
  status: number;
  headers: Headers;
  text: string;
  /** Undefined, whatever its type says, if the body is no JSON. */
  json: Wire;
}

interface Init {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
}

/** A sandbox server for the tests of a suite; gives it, and a plain `fetch` on it in native form. */
export function useStandAlone(options: SandboxOptions = {}) {
  let sandbox: Sandbox | undefined;
  const current = () => {
    assert.ok(sandbox, 'The sandbox runs from the first test of its suite to the last.');
    return sandbox;
  };
  before(async () => {
    sandbox = await startSandbox({ calls: 300, now: standAloneNow, ...options });
  });
  afterEach(() => current().reset());
  after(() => sandbox?.close());
  const ask = async (path: string, init: Init = {}): Promise<Reply> => {
    const address = path.startsWith('/') ? current().origin + path : path;
    const headers = { authorization: 'Token token="any-key"', ...init.headers };
    const answer = await fetch(address, { ...init, headers });
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, text, json: parse(text) as Wire };
  };
  /** A request with a JSON body. */
  const send = (
    method: string,
    path: string,
    body: unknown,
    headers: Record<string, string> = {},
  ) =>
    ask(path, {
      method,
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...headers },
    });
  /** A path below the first account. */
  const below = (resource: string) => `/v3/a/${current().account.id}/${resource}`;
  return { sandbox: current, ask, send, below };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
