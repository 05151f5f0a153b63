import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';

const read = (file: string) => readFileSync(file, 'utf8');
const readme = read('README.md');
const strings = JSON.parse(read('package.nls.json')) as Record<string, string>;
const { contributes } = JSON.parse(read('package.json')) as {
  contributes: {
    commands: { command: string }[];
    menus: { commandPalette: { command: string; when: string }[] };
    configuration: { properties: Record<string, { default: unknown }> };
  };
};

describe('The README', () => {
  it('lists every command of the palette by its title', () => {
    const hidden = contributes.menus.commandPalette
      .filter(({ when }) => when === 'false')
      .map(({ command }) => command);
    const rows = new Map(
      [...readme.matchAll(/^\| ([^|]+?) +\| `(\w+)` +\|/gm)].map(([, title, id]) => [id, title]),
    );
    for (const { command } of contributes.commands) {
      const id = command.slice('callrail.'.length);
      if (!hidden.includes(command)) assert.equal(rows.get(id), strings[`command.${id}`]);
    }
  });

  it('lists every setting', () => {
    for (const name of Object.keys(contributes.configuration.properties))
      assert.ok(readme.includes(`\`${name}\``), name);
  });

  it('shows pictures and names files that are there', () => {
    const links = [...readme.matchAll(/\]\(([^)#:]+)\)/g)].map(([, file]) => file ?? '');
    assert.ok(links.length > 2);
    assert.deepEqual(
      links.filter(file => !existsSync(file)),
      [],
    );
  });
});
