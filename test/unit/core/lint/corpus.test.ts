import assert from 'node:assert/strict';
import { applyEdits, editsOfAll } from '../../../../src/core/lint/applyFix';
import { ruleNames } from '../../../../src/core/lint/finding';
import { lint } from '../../../../src/core/lint/lint';
import { corpus, type Snippet } from '../../../support/corpus';

const rulesIn = ({ language, text, name }: Snippet) =>
  lint(language, text, { fileName: name })
    .map(({ rule }) => rule)
    .sort();

describe('Diagnostics of code, by a corpus', () => {
  const right = corpus('right');
  const wrong = corpus('wrong');

  it('has 60 right snippets, in every language', () => {
    assert.ok(right.length >= 60, String(right.length));
    const languages = new Set(right.map(({ language }) => language));
    assert.ok(languages.size >= 10, [...languages].join(' '));
  });

  it('has a wrong snippet of every rule in every language where it can occur', () => {
    const pairs = new Set(
      wrong.flatMap(({ expected, language }) => expected.map(rule => `${rule} ${language}`)),
    );
    const languages = [
      'typescript',
      'python',
      'ruby',
      'php',
      'go',
      'csharp',
      'java',
      'shellscript',
    ];
    const missing = ruleNames.flatMap(rule =>
      languages.map(language => `${rule} ${language}`).filter(pair => !pairs.has(pair)),
    );
    assert.deepEqual(missing, []);
  });

  for (const snippet of right)
    it(`finds nothing in ${snippet.name}`, () => {
      assert.deepEqual(rulesIn(snippet), []);
    });

  for (const snippet of wrong) {
    const { name, expected, language, text } = snippet;
    it(`finds what is wrong in ${name}`, () => {
      assert.deepEqual(rulesIn(snippet), expected);
    });

    it(`mends ${name}: each fix takes its finding away and brings none`, () => {
      const found = lint(language, text, { fileName: name });
      for (const finding of found)
        for (const { edits, title } of finding.fixes) {
          const mended = applyEdits(text, edits);
          const left = lint(language, mended, { fileName: name });
          const others = found.filter(other => other !== finding);
          assert.deepEqual(
            left.map(({ rule }) => rule).sort(),
            others.map(({ rule }) => rule).sort(),
            `${title}:\n${mended}`,
          );
        }
    });

    it(`mends all at once in ${name}`, () => {
      const found = lint(language, text, { fileName: name });
      const mended = applyEdits(text, editsOfAll(found.flatMap(({ fixes }) => fixes.slice(0, 1))));
      const unmendable = found.filter(({ fixes }) => fixes.length === 0);
      assert.deepEqual(
        lint(language, mended, { fileName: name }).map(({ rule }) => rule),
        unmendable.map(({ rule }) => rule),
        mended,
      );
    });
  }
});
