import assert from 'node:assert/strict';
import { homedir } from 'node:os';
import { z } from 'zod';
import { readVsix } from '../support/vsix';

const Manifest = z.looseObject({ main: z.string(), type: z.string(), icon: z.string() });

describe('The package', () => {
  const vsix = readVsix();

  it('holds only what it needs to run, and the documents that belong to it', () => {
    const expected = [
      /^package(\.nls(\.[\w-]+)?)?\.json$/,
      /^(readme|changelog)\.md$/i,
      /^docs\/diagnostics\.md$/,
      /^LICENSE\.txt$/,
      /^l10n\/bundle\.l10n(\.[\w-]+)?\.json$/,
      /^schemas\/\w+\.schema\.json$/,
      /^media\/icons\/(icon\.png|[\w-]+\.svg)$/,
      /^media\/skills\/callrail\/SKILL\.md$/,
      /^dist\/(extension|mcp)\.js$/,
      /^dist\/chunks\/[\w.-]+-[A-Z0-9]{8}\.js$/,
      /^dist\/webview\/((call|table|analytics)\.(js|css)|toolkit\.js)$/,
      /^dist\/sandbox\.(js|d\.ts)$/,
      /^dist\/ThirdPartyNotices\.txt$/,
    ];
    const others = vsix.paths.filter(path => !expected.some(pattern => pattern.test(path)));
    assert.deepEqual(others, []);
  });

  it('is at most 2 MB', () => {
    assert.ok(vsix.size <= 2_000_000, `${vsix.size} bytes`);
  });

  it('has the module that the manifest names, and the licence', () => {
    const manifest = Manifest.parse(JSON.parse(vsix.text('package.json')));
    assert.equal(manifest.type, 'module');
    assert.ok(vsix.paths.includes(manifest.main.replace('./', '')), manifest.main);
    assert.match(vsix.text('LICENSE.txt'), /^MIT License/);
  });

  it('has every icon that the manifest names', () => {
    const named = [...vsix.text('package.json').matchAll(/"(?:\.\/)?(media\/[^"]+)"/g)];
    const missing = named.map(([, path]) => path ?? '').filter(path => !vsix.paths.includes(path));
    assert.deepEqual(missing, []);
    assert.notEqual(named.length, 0);
  });

  it('has a text for every %key% of the manifest', () => {
    const keys = [...vsix.text('package.json').matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key);
    const texts = z.record(z.string(), z.string()).parse(JSON.parse(vsix.text('package.nls.json')));
    assert.deepEqual(
      keys.filter(key => !texts[key ?? '']),
      [],
    );
    assert.notEqual(keys.length, 0);
  });

  it('holds no key, no folder of the machine that built it and no source map', () => {
    const forbidden: [string, RegExp][] = [
      ['a private key', /-----BEGIN [A-Z ]*PRIVATE KEY-----/],
      ['a bearer token', /Bearer [\w-]{24,}/],
      ['an AWS key', /\bAKIA[A-Z0-9]{16}\b/],
      ['a source map', /sourceMappingURL=/],
    ];
    for (const path of vsix.paths) {
      const text = vsix.text(path);
      for (const [what, pattern] of forbidden)
        assert.ok(!pattern.test(text), `${path} holds ${what}.`);
      for (const folder of [process.cwd(), homedir()])
        assert.ok(!text.includes(`${folder}/`), `${path} names a folder of this machine.`);
    }
  });

  it('shows only images from https addresses', () => {
    const documents = vsix.paths.filter(path => path.endsWith('.md'));
    for (const path of documents)
      for (const [, address] of vsix.text(path).matchAll(/!\[[^\]]*\]\(([^)\s]+)/g))
        assert.match(address ?? '', /^https:\/\//, path);
  });
});
