import { statSync } from 'node:fs';
import { bench, figure } from '../support/bench';
import { eagerPart } from '../support/bundle';

figure('dist/extension.js', () => statSync('dist/extension.js').size, 'bytes');
figure('… with what it imports', () => eagerPart('dist/extension.js').bytes, 'bytes');
for (const page of ['call', 'table', 'analytics'])
  figure(`dist/webview/${page}.js`, () => statSync(`dist/webview/${page}.js`).size, 'bytes');
figure('VSIX', () => statSync('out/callrail-explorer.vsix').size, 'bytes');

// A measure of the machine, to compare other figures by.
bench('JSON of 10,000 numbers', () => JSON.parse(JSON.stringify(Array.from({ length: 10_000 }))));
