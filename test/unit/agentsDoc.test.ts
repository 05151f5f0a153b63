import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { editorTool } from '../../src/core/tools/editorTool';
import { tools } from '../../src/core/tools/toolTable';

describe('docs/agents.md', () => {
  const text = readFileSync('docs/agents.md', 'utf8');

  it('lists the tools as they are', () => {
    const rows = [...text.matchAll(/^\| `(callrail_\w+)` +\| `#(\w+)` +\| (.+?) +\| (\w+) +\|$/gm)];
    assert.deepEqual(
      rows.map(([, ...cells]) => cells),
      tools.map(tool => [
        tool.name,
        editorTool(tool).toolReferenceName,
        tool.title,
        tool.effect + 's',
      ]),
    );
  });

  it('names settings and commands that there are', () => {
    const manifest = readFileSync('package.json', 'utf8');
    const settings = text.match(/`callrail\.[a-zA-Z.]+`/g) ?? [];
    assert.ok(settings.length > 0);
    for (const setting of settings)
      assert.ok(manifest.includes(setting.replaceAll('`', '"')), setting);
    const titles = readFileSync('package.nls.json', 'utf8');
    for (const [, title = ''] of text.matchAll(/\*\*CallRail: ([^*]+)\*\*/g))
      assert.ok(titles.includes(`"${title}"`), title);
  });
});
