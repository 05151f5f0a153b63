import assert from 'node:assert/strict';
import { isPng, pictureName } from '../../../src/panels/picture';

/** One transparent pixel. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

describe('A picture that a page has drawn', () => {
  it('is a PNG', () => {
    assert.ok(isPng(pixel));
  });

  it('is nothing else, whatever it is called', () => {
    assert.ok(!isPng(new Uint8Array()));
    assert.ok(!isPng(pixel.subarray(0, 20)));
    assert.ok(!isPng(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')));
    assert.ok(!isPng(Buffer.concat([pixel.subarray(0, 8), Buffer.alloc(60)])));
  });

  it('is saved under a plain name', () => {
    assert.equal(pictureName('calls-by-day'), 'calls-by-day');
    assert.equal(pictureName('../../etc/passwd'), 'etc-passwd');
    assert.equal(pictureName('Anrufe nach Größe: 10 %'), 'Anrufe-nach-Größe-10');
    assert.equal(pictureName('...'), 'chart');
    assert.equal(pictureName('x'.repeat(100)).length, 80);
  });
});
