/** `npm run l10n`: writes the texts that the sources show to `l10n/bundle.l10n.json`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { root } from './dependencies.mjs';
import { collectMessages, englishBundle } from './l10n/messages.mjs';

process.chdir(root);
mkdirSync('l10n', { recursive: true });
writeFileSync('l10n/bundle.l10n.json', englishBundle());
console.log(`l10n/bundle.l10n.json holds ${collectMessages().length} messages.`);
