import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { ruleNames } from '../../../../src/core/lint/finding';
import { lint } from '../../../../src/core/lint/lint';
import { findFiles } from '../../../../scripts/files.mjs';
import { languageOf } from '../../../support/corpus';

/** Every block of code of a page, with its language, and the heading and the line before it. */
function* blocksOf(markdown: string) {
  const parts = markdown.split(/^## /m);
  for (const part of parts) {
    const heading = part.slice(0, part.indexOf('\n'));
    for (const [, before = '', fence = '', text = ''] of part.matchAll(
      /([^\n]*)\n\n```(\w+)\n([^]*?)```/g,
    ))
      yield { heading, before, language: languageOf(fence) ?? '', text };
  }
}

describe('Diagnostics of code, on what the project itself is made of', () => {
  it('finds nothing in sources, tests, scripts and settings', () => {
    const files = ['src', 'test', 'media', 'scripts', 'schemas', 'l10n']
      .flatMap(folder => findFiles(folder, /\.(ts|tsx|mjs|js|json|py|sh|http)$/))
      .filter(path => !/^test\/corpus\/|\/node_modules\/|^scripts\/vscode\/hosts\//.test(path));
    assert.ok(files.length > 500, String(files.length));
    const found = [...files, 'package.json', 'package.nls.json', 'esbuild.mjs'].flatMap(path => {
      const language = languageOf(path) ?? '';
      return lint(language, readFileSync(path, 'utf8'), { fileName: path }).map(
        ({ rule, start }) => `${path}:${start} ${rule}`,
      );
    });
    assert.deepEqual(found, []);
  });

  it('finds nothing in the code of README and pages', () => {
    for (const page of ['README.md', ...findFiles('docs', /\.md$/)]) {
      if (page === 'docs/diagnostics.md') continue;
      for (const { language, text } of blocksOf(readFileSync(page, 'utf8')))
        assert.deepEqual(lint(language, text), [], `${page}:\n${text}`);
    }
  });

  const blocks = [...blocksOf(readFileSync('docs/diagnostics.md', 'utf8'))];
  for (const rule of ruleNames) {
    const codeOf = (word: string) =>
      blocks.filter(({ heading, before }) => heading === rule && before === `${word}:`);

    it(`has a page that shows ${rule} wrong and right`, () => {
      const [wrong, right] = [codeOf('Wrong'), codeOf('Right')];
      assert.equal(wrong.length, 1);
      assert.equal(right.length, 1);
      for (const { language, text } of wrong)
        assert.deepEqual(
          lint(language, text).map(finding => finding.rule),
          [rule],
          text,
        );
      for (const { language, text } of right) assert.deepEqual(lint(language, text), [], text);
    });
  }
});
