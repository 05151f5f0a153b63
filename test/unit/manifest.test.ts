import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { findFiles } from '../../scripts/files.mjs';
import {
  panelTypes,
  commandIds,
  contextKeys,
  documentScheme,
  viewIds,
} from '../../src/contributions';
import { dateRanges } from '../../src/api/resources/callQuery';
import { checkEndpoint } from '../../src/api/endpoints';

interface MenuItem {
  command: string;
  when?: string;
}

interface Setting {
  default: unknown;
  scope: string;
  enum?: string[];
  enumDescriptions?: string[];
  description?: string;
  markdownDescription?: string;
  pattern?: string;
}

const text = (path: string) => readFileSync(path, 'utf8');
const json = (path: string) => JSON.parse(text(path)) as unknown;

const manifestText = text('package.json');
const manifest = json('package.json') as {
  icon: string;
  engines: { vscode: string };
  activationEvents: string[];
  capabilities: { untrustedWorkspaces: { restrictedConfigurations: string[] } };
  devDependencies: Record<string, string>;
  contributes: {
    commands: { command: string; category: string; title: string; icon?: string }[];
    views: Record<string, { id: string; name: string; icon?: string }[]>;
    viewsContainers: { activitybar: { id: string; icon: string }[] };
    viewsWelcome: { view: string; when?: string; contents: string }[];
    menus: Record<string, MenuItem[]>;
    configuration: { properties: Record<string, Setting> };
  };
};
const { commands, views, viewsContainers, viewsWelcome, menus, configuration } =
  manifest.contributes;
const settings = configuration.properties;
const nls = json('package.nls.json') as Record<string, string>;

const menuItems = Object.values(menus).flat();
const whens = [...menuItems, ...viewsWelcome].flatMap(({ when }) => when ?? []);

/** In any order. */
const sorted = (names: Iterable<string>) => [...names].sort();

describe('The manifest', () => {
  describe('of commands', () => {
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

  describe('of views', () => {
    it('declares those of the code, in a container of their own', () => {
      const [container] = viewsContainers.activitybar;
      assert.ok(container);
      assert.deepEqual(
        sorted((views[container.id] ?? []).map(({ id }) => id)),
        sorted(Object.values(viewIds)),
      );
      assert.deepEqual(Object.keys(views), [container.id]);
    });

    it('has welcome texts for views that exist', () => {
      const known = new Set<string>(Object.values(viewIds));
      for (const { view } of viewsWelcome) assert.ok(known.has(view), view);
      for (const id of known)
        assert.ok(
          viewsWelcome.some(({ view }) => view === id),
          id,
        );
    });

    it('draws its icons from files that are there', () => {
      const icons = [
        manifest.icon,
        ...viewsContainers.activitybar.map(({ icon }) => icon),
        ...Object.values(views).flatMap(list => list.flatMap(({ icon }) => icon ?? [])),
      ];
      for (const icon of icons) assert.ok(existsSync(icon), icon);
      assert.match(manifest.icon, /\.png$/);
    });
  });

  describe('of conditions', () => {
    it('names context keys that the code sets', () => {
      const own = whens.flatMap(when => when.match(/callrail\.\w+/g) ?? []);
      const known = new Set<string>([...Object.values(contextKeys), ...Object.values(viewIds)]);
      assert.deepEqual(
        own.filter(key => !known.has(key)),
        [],
      );
    });

    it('names states that a view can be in', () => {
      const states = whens.flatMap(when =>
        [...when.matchAll(/callrail\.state [!=]= ([\w-]+)/g)].map(([, state]) => state ?? ''),
      );
      assert.ok(states.length > 5);
      const source = text('src/host/viewState.ts') + text('src/tree/accountsView.ts');
      for (const state of new Set(states)) assert.ok(source.includes(`'${state}'`), state);
    });

    it('names flags that nodes of the trees have', () => {
      const wanted = whens.flatMap(when =>
        [...when.matchAll(/viewItem =~ \/\\b\(?([\w|]+)\)?\\b\//g)].flatMap(([, words]) =>
          (words ?? '').split('|'),
        ),
      );
      const conditions = whens.join(' ').match(/viewItem/g)?.length ?? 0;
      assert.ok(conditions > 30);
      assert.equal(
        whens.join(' ').match(/viewItem =~ \/\\b\(?[\w|]+\)?\\b\//g)?.length,
        conditions,
      );
      const flags = nodeFlags();
      assert.deepEqual(
        sorted(new Set(wanted)).filter(flag => !flags.has(flag)),
        [],
      );
    });
  });

  describe('of settings', () => {
    const guarded = ['callrail.gatewayUrl', 'callrail.controlUrl', 'callrail.recordingHosts'];

    it('lets no workspace say where the key goes, or where recordings come from', () => {
      for (const name of guarded) assert.equal(settings[name]?.scope, 'application', name);
      const { restrictedConfigurations } = manifest.capabilities.untrustedWorkspaces;
      assert.deepEqual(sorted(restrictedConfigurations), sorted(guarded));
    });

    it('lets no workspace switch off the question before a record is written', () => {
      assert.equal(settings['callrail.files.confirmSave']?.scope, 'application');
    });

    it('defaults to addresses that the key may go to', () => {
      for (const name of ['callrail.gatewayUrl', 'callrail.controlUrl']) {
        const { default: address, pattern } = settings[name] ?? {};
        assert.equal(checkEndpoint(String(address)), undefined);
        assert.match(String(address), new RegExp(pattern ?? '$^'));
      }
    });

    it('warns of http, but on this machine, as the client does', () => {
      const pattern = new RegExp(settings['callrail.gatewayUrl']?.pattern ?? '');
      for (const address of [
        'https://gateway.example',
        'http://gateway.example',
        'http://127.0.0.1:8080/base',
        'http://localhost',
        'http://[::1]:1',
        'http://127.0.0.1.evil.example',
        'http://localhost.evil.example',
        'ftp://127.0.0.1',
      ])
        assert.equal(pattern.test(address), checkEndpoint(address) === undefined, address);
    });

    it('offers the ranges that CallRail names, each in words', () => {
      const range = settings['callrail.calls.defaultRange'];
      assert.deepEqual(range?.enum, [...dateRanges]);
      assert.equal(range.enumDescriptions?.length, dateRanges.length);
    });

    it('has a default and a description that can be translated for each', () => {
      for (const [name, setting] of Object.entries(settings)) {
        assert.notEqual(setting.default, undefined, name);
        const description = setting.markdownDescription ?? setting.description ?? '';
        assert.match(description, /^%[\w.]+%$/, name);
      }
    });

    it('are those that the code reads', () => {
      const source = text('src/host/settings.ts');
      const read = [...source.matchAll(/(?:get|inspect)(?:<[^>]+>)?\('([\w.]+)'/g)].map(
        ([, name]) => name,
      );
      assert.deepEqual(
        sorted(read.map(name => `callrail.${name ?? ''}`)),
        sorted(Object.keys(settings)),
      );
    });
  });

  describe('of activation', () => {
    it('never holds up the start: ids in files and terminals live once that is over', () => {
      for (const event of manifest.activationEvents) assert.notEqual(event, '*');
    });

    it('restores panels and opens documents', () => {
      for (const type of Object.values(panelTypes))
        assert.ok(manifest.activationEvents.includes(`onWebviewPanel:${type}`), type);
      assert.match(documentScheme, /^[a-z]+$/);
    });

    it('is built against the oldest version that it supports', () => {
      const [, oldest] = /^\^(\d+\.\d+)\.0$/.exec(manifest.engines.vscode) ?? [];
      const [, types] =
        /^(\d+\.\d+)\.\d+$/.exec(manifest.devDependencies['@types/vscode'] ?? '') ?? [];
      assert.ok(oldest);
      assert.equal(types, oldest);
    });
  });

  describe('of texts', () => {
    it('uses the texts that are defined, and defines no others', () => {
      const used = manifestText.match(/(?<=")%[\w.]+%(?=")/g) ?? [];
      assert.deepEqual(
        sorted(new Set(used.map(key => key.slice(1, -1)))),
        sorted(Object.keys(nls)),
      );
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
});

/**
 * What the nodes' context values can hold: the words in `flags(…)`, and those that folders hand to
 * it. A connection adds its status.
 */
function nodeFlags(): Set<string> {
  const found = new Set(['active', 'pending', 'failed']);
  for (const file of findFiles('src/tree', /\.ts$/)) {
    const source = ts.createSourceFile(file, text(file), ts.ScriptTarget.Latest, true);
    const collect = (node: ts.Node): void => {
      if (ts.isStringLiteral(node)) found.add(node.text);
      node.forEachChild(collect);
    };
    const visit = (node: ts.Node): void => {
      const isFlags = ts.isCallExpression(node) && node.expression.getText() === 'flags';
      if (isFlags) node.arguments.forEach(collect);
      if (ts.isPropertyAssignment(node) && ['kind', 'flags'].includes(node.name.getText()))
        collect(node.initializer);
      node.forEachChild(visit);
    };
    visit(source);
  }
  return found;
}
