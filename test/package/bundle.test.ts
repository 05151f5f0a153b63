import assert from 'node:assert/strict';
import { allSources, eagerPart } from '../support/bundle';
import { readVsix } from '../support/vsix';

/** "@hono/node-server" of "node_modules/@hono/node-server/dist/index.mjs". */
const packageOf = (source: string) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(source)?.[1];

describe('What loads when the extension activates', () => {
  const { files, bytes, sources } = eagerPart('dist/extension.js');

  it('is at most 100 kB of minified code, chunks that it imports included', () => {
    assert.ok(bytes <= 100_000, `${bytes} bytes in ${files.join(', ')}`);
  });

  it('holds neither the sandbox nor the HTTP client nor the schemas', () => {
    assert.deepEqual(
      sources.filter(source => source.startsWith('src/sandbox/')),
      [],
    );
    const packages = new Set(sources.map(packageOf).filter(name => name !== undefined));
    for (const heavy of ['undici', 'zod', 'hono', '@hono/node-server', 'luxon'])
      assert.ok(!packages.has(heavy), `${heavy} loads at once.`);
  });

  it('is what the package holds', () => {
    const { paths } = readVsix();
    assert.deepEqual(
      files.filter(file => !paths.includes(file)),
      [],
    );
  });
});

describe('What a page loads', () => {
  const packagesOf = (page: string) =>
    new Set(eagerPart(`dist/webview/${page}.js`).sources.map(packageOf));

  it('is charts for analytics alone', () => {
    assert.ok(packagesOf('analytics').has('chart.js'));
    for (const page of ['call', 'table']) assert.ok(!packagesOf(page).has('chart.js'), page);
  });

  it('is the sound of a call for its page alone', () => {
    assert.ok(packagesOf('call').has('wavesurfer.js'));
    for (const page of ['analytics', 'table'])
      assert.ok(!packagesOf(page).has('wavesurfer.js'), page);
  });

  it('is at most 350 kB of minified code', () => {
    for (const page of ['call', 'table', 'analytics']) {
      const { bytes } = eagerPart(`dist/webview/${page}.js`);
      assert.ok(bytes <= 350_000, `${page}: ${bytes} bytes`);
    }
  });
});

describe('The licences of others', () => {
  it('are passed on for every package that is bundled', () => {
    const notices = readVsix().text('dist/ThirdPartyNotices.txt');
    const names = new Set(
      allSources()
        .map(packageOf)
        .filter(name => name !== undefined),
    );
    names.add('@vscode/webview-ui-toolkit');
    for (const name of names)
      assert.match(notices, new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(`, 'm'));
    assert.ok(names.size > 1);
  });
});
