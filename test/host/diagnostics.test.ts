import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { until } from '../support/until';
import { useTemporaryFolder } from './useTemporaryFolder';
import { useWorkbench } from './useWorkbench';

const client = [
  "const base = 'https://gateway.maton.ai/callrail/v3';",
  'const headers = { Authorization: `Bearer ${process.env.MATON_API_KEY}` };',
  "const edit = await fetch(`${base}/a/1/calls/2.json`, { method: 'PATCH', headers });",
  'const tags = await fetch(`${base}/a/1/tags`, { headers });',
  'const users = await fetch(`${base}/a/1/users`, { headers });',
  '',
].join('\n');

describe('Diagnostics of code', () => {
  const folder = useTemporaryFolder();
  writeFileSync(join(folder(), 'client.mjs'), client);
  const w = useWorkbench({ folder: folder(), settings: { 'files.autoSave': 'off' } });
  const squiggles = (kind: string) =>
    w().page.locator(`.editor-group-container.active .squiggly-${kind}`);
  const count = (kind: string, expected: number) =>
    until(`${expected} of ${kind}`, async () => (await squiggles(kind).count()) === expected);

  /** Chooses a quick fix of what is marked at a text. */
  async function fix(text: string, title: string | RegExp): Promise<void> {
    await w().editors.piece(text).click();
    await w().runCommand('Quick Fix...');
    await w().editors.chooseAction(title);
  }

  before(() => w().openFile('client.mjs'));

  it('mark mistakes in a file that comes into sight, and what is typed after a moment', async () => {
    await count('error', 1);
    await count('warning', 2);
    await w().editors.piece('base').click();
    await w().page.keyboard.press('ControlOrMeta+End');
    await w().page.keyboard.insertText('await fetch(`${base}/a/1/trackers`, { headers });');
    await count('warning', 3);
    await w().runCommand('File: Revert File');
    await count('warning', 2);
  });

  it('say what is wrong, and show the page about it', async () => {
    const hover = await w().editors.hover("'PATCH'");
    assert.ok(hover);
    await hover.getByText('CallRail has no PATCH').waitFor();
    assert.match(
      (await hover.getByRole('link', { name: 'patchMethod' }).getAttribute('href')) ?? '',
      /^https:.*\/docs\/diagnostics\.md#patchmethod$/,
    );
    await fix("'PATCH'", 'Show help for “patchMethod”');
    const title = 'Preview diagnostics.md';
    await until('the page is open', async () =>
      (await w().editors.titles()).some(each => each.includes('diagnostics.md')),
    );
    const page = await w().editors.webview(title);
    const heading = page.getByRole('heading', { name: 'patchMethod' });
    await until('the page is scrolled there', async () => {
      const box = await heading.boundingBox();
      return box !== null && box.y > 0 && box.y < 450;
    });
    await w().runCommand('View: Close Editor');
    await w().editors.tab('client.mjs').waitFor();
  });

  it('are mended one by one, or all of a kind at once', async () => {
    await fix("'PATCH'", 'Use PUT');
    await w().editors.contains("method: 'PUT'");
    await count('error', 0);
    await fix('/a/1/tags', 'All 2 in this file: Insert .json');
    await w().editors.contains('/a/1/tags.json`');
    await w().editors.contains('/a/1/users.json`');
    await count('warning', 0);
  });

  it('can be turned off by their rule, for the workspace', async () => {
    await w().runCommand('File: Revert File');
    await count('warning', 2);
    await fix('/a/1/tags', 'Turn off “missingJson” in this workspace');
    await count('warning', 0);
    await count('error', 1);
    const settings = join(folder(), '.vscode', 'settings.json');
    await until('it is written', () => existsSync(settings) && readFileSync(settings).length > 0);
    assert.deepEqual(JSON.parse(readFileSync(settings, 'utf8')), {
      'callrail.diagnostics.severity': { missingJson: 'off' },
    });
  });
});

describe('Diagnostics of code, in a workspace that is not trusted', () => {
  const folder = useTemporaryFolder();
  writeFileSync(join(folder(), 'untrusted.mjs'), client);
  const w = useWorkbench({ folder: folder(), untrusted: true });

  it('mark the same', async () => {
    await w().openFile('untrusted.mjs');
    await w().page.locator('.squiggly-error').first().waitFor();
    assert.equal(await w().page.locator('.squiggly-warning').count(), 2);
  });
});
