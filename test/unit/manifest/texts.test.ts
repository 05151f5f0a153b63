import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { json, manifestText, nls, sorted } from '../../support/manifest';

describe('The manifest of texts', () => {
  it('uses the texts that are defined, and defines no others', () => {
    const used = manifestText.match(/(?<=")%[\w.]+%(?=")/g) ?? [];
    assert.deepEqual(sorted(new Set(used.map(key => key.slice(1, -1)))), sorted(Object.keys(nls)));
  });

  it('has the same texts in every language', () => {
    const translations = readdirSync('.').filter(name => /^package\.nls\..+\.json$/.test(name));
    for (const file of translations)
      assert.deepEqual(sorted(Object.keys(json(file) as object)), sorted(Object.keys(nls)), file);
  });

  it('has no text that is empty', () => {
    for (const [key, words] of Object.entries(nls)) assert.notEqual(words.trim(), '', key);
  });
});
