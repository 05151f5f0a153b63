import assert from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';
import { lint, lintInTurns } from '../../../../src/core/lint/lint';

const gateway = 'https://gateway.maton.ai/' + 'callrail/v3';
const rulesOf = (language: string, text: string) => lint(language, text).map(({ rule }) => rule);

/** Texts of which each once cost the square of its length: minutes, as long as these are. */
describe('Diagnostics of code, in long files', () => {
  const patch = `\nawait fetch('${gateway}/a/1/tags/2.json', { method: 'PATCH' });\n`;

  it('read records with thousands of addresses in one array', () => {
    const records = Array.from({ length: 1_000 }, (_, index) => ({
      id: `CAL${index}`,
      recording: `https://api.callrail.com/v3/a/1/calls/CAL${index}/recording`,
    }));
    const text = `export const calls = ${JSON.stringify(records, null, 1)};${patch}`;
    assert.deepEqual(rulesOf('typescript', text), ['patchMethod']);
  });

  it('follow next_page behind a word of any length', () => {
    const headers = 'const headers = { Authorization: `Bearer ${process.env.MATON_API_KEY}` };\n';
    const next = 'await fetch(page.next_page, { headers });\n';
    for (const word of ['0af9'.repeat(40_000), 'a.b'.repeat(40_000)])
      assert.deepEqual(rulesOf('javascript', `${headers}const wasm = "${word}";\n${next}`), [
        'nextPageWithKey',
      ]);
    assert.deepEqual(rulesOf('javascript', `${headers}f(${'a.b'.repeat(40_000)});\n${next}`), [
      'nextPageWithKey',
    ]);
  });

  it('read texts of thousands of pieces', () => {
    const text = `const long = ${'"a"+'.repeat(40_000)}"b";${patch}`;
    assert.deepEqual(rulesOf('javascript', text), ['patchMethod']);
  });

  it('read what is nested as deep as nobody nests it, and what nothing closes', () => {
    const cases: [language: string, nested: string][] = [
      ['shellscript', '$('],
      ['shellscript', '`"'],
      ['python', 'f"{'],
      ['javascript', '`${'],
      ['csharp', '$"{'],
      ['ruby', '"#{'],
      ['php', '"{$a'],
      ['typescript', '(['],
      ['json', '[{"a":'],
      ['java', '((((]'],
    ];
    for (const [language, nested] of cases)
      assert.deepEqual(rulesOf(language, `callrail ${nested.repeat(5_000)}`), [], nested);
  });

  it('read thousands of requests in one statement', () => {
    const request = `fetch('${gateway}/a/1/tags/2.json', { method: 'GET' }),\n`;
    const text = `const all = [${request.repeat(4_000)}];${patch}`;
    assert.deepEqual(rulesOf('typescript', text), ['patchMethod']);
  });

  it('read slashes on one line of which none makes a regular expression', () => {
    assert.deepEqual(rulesOf('javascript', `a = ${'a = /['.repeat(30_000)}${patch}`), [
      'patchMethod',
    ]);
  });

  describe('in turns', () => {
    const text = `const base = '${gateway}';${patch.repeat(1_000)}`;
    const turns = (options: { signal?: AbortSignal; budgetMs?: number; pauses?: () => void }) =>
      lintInTurns('javascript', text, {
        signal: options.signal ?? new AbortController().signal,
        budgetMs: options.budgetMs ?? Infinity,
        pause: () => {
          options.pauses?.();
          return setImmediate();
        },
      });

    it('find what they find at once, with a pause after each rule and between requests', async () => {
      let pauses = 0;
      assert.deepEqual(await turns({ pauses: () => pauses++ }), lint('javascript', text));
      assert.ok(pauses > 12, String(pauses));
    });

    it('stop for a newer text', async () => {
      const newer = new AbortController();
      let pauses = 0;
      const found = await turns({
        signal: newer.signal,
        pauses: () => {
          if (++pauses === 3) newer.abort();
        },
      });
      assert.equal(found, undefined);
      assert.equal(pauses, 3);
    });

    it('begin no rule when their time is over', async () => {
      assert.deepEqual(await turns({ budgetMs: 0 }), []);
    });
  });
});
