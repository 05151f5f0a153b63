import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { endpoints } from '../../../src/core/endpoints/endpoints';
import { createApiApp } from '../../../src/sandbox/apiApp';
import type { World } from '../../../src/sandbox/context';
import { resources } from '../../../src/sandbox/hints/resources';

/** `GET /a/:/calls`: ids are all alike, and `.json` says nothing. */
function plain(method: string, path: string): string {
  const named = path.replace(/\.json$/, '').replace(/\{[^}]*\}|:\w+/g, ':');
  return `${method} ${named.replace(/(.)\/$/, '$1')}`;
}

function served(): Set<string> {
  const { routes } = createApiApp({} as World);
  return new Set(
    routes
      .filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => plain(method, path.replace(/^\/callrail\/v3/, ''))),
  );
}

describe('sandbox: the page of endpoints', () => {
  const page = readFileSync('docs/sandbox-endpoints.md', 'utf8');
  const rows = [...page.matchAll(/^\| ([A-Z ]+)\| `(\/[^`]+)` *\|/gm)].flatMap(
    ([, methods = '', path = '']) =>
      methods
        .trim()
        .split(' ')
        .map(method => plain(method, path)),
  );

  it('names every route, once, and none that is not there', () => {
    assert.ok(rows.length > 70);
    assert.deepEqual(rows.toSorted(), [...served()].sort());
  });

  it('leaves out nothing that the extension knows of CallRail, but for transcriptions', () => {
    const missing = endpoints
      .map(({ method, path }) => plain(method, `/${path}`))
      .filter(each => !served().has(each));
    assert.deepEqual(missing, ['GET /a/:/calls/:/transcription']);
  });

  it('has a hint’s list of parameters for each of them', () => {
    const hinted = resources.flatMap(resource =>
      (['GET', 'POST', 'PUT', 'DELETE'] as const)
        .filter(method => resource[method])
        .map(method => `${method} /a${resource.path}`),
    );
    const ours = [...served()].filter(each => / \/a(\/|$)/.test(each));
    assert.deepEqual(
      ours.filter(each => !hinted.includes(each)),
      [],
    );
  });
});
