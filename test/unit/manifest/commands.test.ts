import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { findFiles } from '../../../scripts/files.mjs';
import { commandIds } from '../../../src/contributions';
import { manifest, menuItems, nls, sorted, text } from '../../support/manifest';

const { commands, menus } = manifest.contributes;

describe('The manifest of commands', () => {
  it('declares those of the code, and no others', () => {
    assert.deepEqual(
      sorted(commands.map(({ command }) => command)),
      sorted(new Set<string>(commandIds)),
    );
  });

  it('has each under the category CallRail, with a title that can be translated', () => {
    for (const { command, category, title } of commands) {
      assert.equal(category, 'CallRail', command);
      assert.match(title, /^%command\.\w+%$/, command);
    }
  });

  it('has a file for each', () => {
    for (const id of commandIds)
      assert.ok(existsSync(`src/commands/${id.replace('callrail.', '')}.ts`), id);
  });

  it('names none that does not exist in menus, welcome texts or code', () => {
    const sources = findFiles('src', /\.ts$/).map(text);
    const named = [
      ...menuItems.map(({ command }) => command),
      ...Object.values(nls).flatMap(words =>
        [...words.matchAll(/command:([\w.]+)/g)].map(([, id]) => id ?? ''),
      ),
      ...sources.flatMap(source =>
        [...source.matchAll(/(?:executeCommand\(\s*|command: )'(callrail\.\w+)'/g)].map(
          ([, id]) => id ?? '',
        ),
      ),
    ];
    const known = new Set<string>(commandIds);
    assert.ok(named.length > 50);
    assert.deepEqual(
      named.filter(id => !known.has(id)),
      [],
    );
  });

  it('has an icon for each that stands as a button', () => {
    const buttons = menuItems.filter(item =>
      /^(inline|navigation)/.test((item as { group?: string }).group ?? ''),
    );
    for (const { command } of buttons)
      assert.match(commands.find(each => each.command === command)?.icon ?? '', /^\$\(/, command);
  });

  it('keeps its promises: these ids are what keybindings of users name', () => {
    const promised =
      'setApiKey removeApiKey addConnection finishConnection removeConnection refresh ' +
      'startDemo stopDemo openCall openCallById searchCalls changeDateRange createTag editTag ' +
      'deleteTag tagCall untagCall editCallNote setLeadStatus setCallValue renameCaller ' +
      'markCallAsSpam placeCall showRawJson copyId showCalls showLog';
    const hidden = menus.commandPalette?.filter(({ when }) => when === 'false');
    for (const name of promised.split(' ')) {
      const id = `callrail.${name}`;
      assert.ok(
        commands.some(({ command }) => command === id),
        id,
      );
      assert.ok(!hidden?.some(({ command }) => command === id), `${id} is not in the palette.`);
    }
  });

  it('keeps out of the palette what works on a node only', () => {
    const hidden = menus.commandPalette?.filter(({ when }) => when === 'false') ?? [];
    for (const id of ['callrail.copyName', 'callrail.copyNumber', 'callrail.loadMore'])
      assert.ok(
        hidden.some(({ command }) => command === id),
        id,
      );
  });
});
