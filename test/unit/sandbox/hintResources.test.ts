import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resourceOf } from '../../../src/sandbox/hints/resources';

describe('sandbox hints', () => {
  const rows = readFileSync('docs/sandbox-endpoints.md', 'utf8').matchAll(
    /^\| ([A-Z ]+?) +\| `\/a(\/?[^`]*?)(?:\.json)?` +\|/gm,
  );
  const served = [...rows].map(([, methods = '', path = '']) => ({ methods, path }));

  it('know every path that is served, and the methods it takes', () => {
    assert.ok(served.length > 30, String(served.length));
    for (const { methods, path } of served) {
      const resource = resourceOf(path.replace(/\{\w+\}/g, 'x1'));
      assert.ok(resource, path);
      const known = (['GET', 'POST', 'PUT', 'DELETE'] as const).filter(each => resource[each]);
      assert.deepEqual(known, methods.split(' '), path);
    }
  });
});
