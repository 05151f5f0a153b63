import fc from 'fast-check';
import assert from 'node:assert/strict';
import { path } from '../../../src/api/path';

describe('path', () => {
  it('puts ids into their places', () => {
    assert.equal(path`a/${'ACC1'}/tags/${7}.json`, 'a/ACC1/tags/7.json');
    assert.equal(path`a.json`, 'a.json');
  });

  it('refuses what would lead elsewhere', () => {
    for (const id of ['', '.', '..', '../calls/CAL1', 'a\\b', '%2e%2e', 'a%2Fb', 'a\r\nb', '\0'])
      assert.throws(() => path`a/${id}/tags.json`, { code: 'not-found' });
  });

  it('keeps any other id in its own segment', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), id => {
        fc.pre(id !== '.' && id !== '..' && !/[/\\%\p{Cc}]/u.test(id));
        const built = path`a/${id}/calls.json`;
        const { pathname, search, hash } = new URL(`https://h/v3/${built}`);
        assert.equal(search + hash, '');
        assert.deepEqual(pathname.split('/').length, 5);
        assert.equal(decodeURIComponent(pathname.split('/')[3]!), id);
      }),
    );
  });
});
