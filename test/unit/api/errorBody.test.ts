import fc from 'fast-check';
import assert from 'node:assert/strict';
import { serverWords } from '../../../src/api/transport/errorBody';

describe('serverWords', () => {
  for (const [what, body, message] of [
    ['CallRail’s form', '{"error":"Not found"}', 'Not found'],
    ['an object in error', '{"error":{"message":"No connection","code":3}}', 'No connection'],
    ['message', '{"message":"slow down"}', 'slow down'],
    ['detail', '{"detail":"bad key"}', 'bad key'],
    ['a list of texts', '{"errors":["a is bad","b is bad"]}', 'a is bad; b is bad'],
    ['a list of objects', '{"detail":[{"msg":"x","message":"no page"}]}', 'no page'],
    ['a bare text', '"plain JSON text"', 'plain JSON text'],
    ['plain text', 'Service\r\n unavailable ', 'Service unavailable'],
    ['a byte order mark', '\uFEFF{"error":"marked"}', 'marked'],
    ['a web page', '<!doctype html><title>503 &amp; gone</title><p>long</p>', '503 & gone'],
    ['a number', '{"error":42}', '42'],
    ['null beside words', '{"error":null,"message":"words"}', 'words'],
    ['an empty text beside words', '{"error":"","message":"words"}', 'words'],
  ] as const)
    it(`understands ${what}`, () => assert.equal(serverWords(body).message, message));

  for (const [what, body] of [
    ['nothing', ''],
    ['blanks', '  \n'],
    ['a page without title', '<html><body>secret stuff</body></html>'],
    ['half an answer', '{"error":"Not fo'],
    ['an object without words', '{"status":"error"}'],
    ['nested depths', '['.repeat(50) + ']'.repeat(50)],
  ] as const)
    it(`has no words for ${what}`, () => assert.deepEqual(serverWords(body).message, undefined));

  it('keeps refusals by field', () => {
    const words = serverWords('{"errors":{"name":["is taken","is short"],"color":"is unknown"}}');
    assert.deepEqual(words.fields, { name: 'is taken; is short', color: 'is unknown' });
    assert.equal(words.message, 'name is taken; is short; color is unknown');
  });

  it('drops control and direction marks, and cuts what is long', () => {
    const body = JSON.stringify({ error: `a\u202Eb\u0007c ${'x'.repeat(2_000)}` });
    const { message = '' } = serverWords(body);
    assert.ok(message.startsWith('a b c x'));
    assert.equal(message.length, 500);
  });

  it('makes one short line of anything', () => {
    const bodies = fc.oneof(
      fc.string(),
      fc.json(),
      fc.json().map(text => `{"errors":${text}}`),
    );
    fc.assert(
      fc.property(bodies, body => {
        const { message, fields = {} } = serverWords(body);
        for (const text of [message, ...Object.values(fields)]) {
          if (text === undefined) continue;
          assert.ok(text.length > 0 && text.length <= 500);
          assert.doesNotMatch(text, /[\p{Cc}\p{Cf}]/u);
        }
      }),
    );
  });
});
