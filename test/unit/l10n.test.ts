import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { collectMessages, englishBundle } from '../../scripts/l10n/messages.mjs';
import { analyticsStrings } from '../../src/protocol/analyticsStrings';
import { callStrings } from '../../src/protocol/callStrings';
import { queryBoxStrings } from '../../src/protocol/queryBoxStrings';
import { tableStrings } from '../../src/protocol/tableStrings';

const read = (file: string) => readFileSync(`l10n/${file}`, 'utf8');
const bundle = (file: string) => JSON.parse(read(file)) as Record<string, string>;

const english = 'bundle.l10n.json';
const translations = readdirSync('l10n').filter(
  file => /^bundle\.l10n\..+\.json$/.test(file) && file !== english,
);

const messages = collectMessages();

/** The values that a text has room for, each as often as it does. */
const placeholders = (text: string) => [...text.matchAll(/\{\d+\}/g)].map(([hole]) => hole).sort();

describe('The texts of the extension', () => {
  it('are in the bundle as the sources have them; `npm run l10n` writes it', () => {
    assert.equal(read(english), englishBundle());
  });

  it('include every word of the pages', () => {
    const pages = { ...callStrings, ...queryBoxStrings, ...tableStrings, ...analyticsStrings };
    for (const text of Object.values(pages)) assert.ok(messages.includes(text), text);
  });

  it('number their values from 0 without a gap', () => {
    for (const message of messages) {
      const holes = [...new Set(placeholders(message))];
      assert.deepEqual(
        holes,
        holes.map((_, index) => `{${index}}`),
        message,
      );
    }
  });

  it('are the same texts, with the same values, in every language', () => {
    for (const file of translations) {
      const texts = bundle(file);
      assert.deepEqual(Object.keys(texts).sort(), Object.keys(bundle(english)).sort(), file);
      for (const [message, text] of Object.entries(texts)) {
        assert.deepEqual(placeholders(text), placeholders(message), `${file}: ${message}`);
        assert.notEqual(text.trim(), '', `${file}: ${message}`);
      }
    }
  });
});
