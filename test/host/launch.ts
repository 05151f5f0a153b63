import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { capture } from '../../scripts/processes.mjs';
import { installExtension, serve } from '../../scripts/vscode/server.mjs';
import { quietSettings, writeSettings } from '../../scripts/vscode/settings.mjs';
import { launchBrowser } from '../support/browser';
import { Workbench } from '../support/workbench';

/** What the runner installed and packed, handed over as `CALLRAIL_TEST_HOST`. */
interface Host {
  version: string;
  node: string;
  server: string;
  vsix: string;
}

/** An entry of a user's keybindings.json. */
export interface Keybinding {
  key: string;
  command: string;
  args?: unknown;
}

export interface WorkbenchOptions {
  /** For the extension host: `CALLRAIL_DEMO`, `MATON_API_KEY`, … Nothing else of ours is set. */
  env?: Record<string, string>;
  /** User settings beside the quiet ones. */
  settings?: Record<string, unknown>;
  /** The user's own keybindings. */
  keybindings?: Keybinding[];
  /** The folder that the window opens; an empty one when left out. */
  folder?: string;
  /** The folder is not trusted, and nobody is asked whether it is. */
  untrusted?: boolean;
  /** An extension beside ours that does for tests what only extensions can do (`useProbe.ts`). */
  probe?: boolean;
}

interface Server {
  key: string;
  origin: string;
  dataFolder: string;
  settings: Record<string, unknown>;
  stop: () => Promise<void>;
}

/** What the developer's own shell holds must not change what is tested. */
const cleanEnvironment = {
  CALLRAIL_DEMO: '',
  MATON_API_KEY: '',
  // The server would lead addresses of this machine to a proxy of its own, which loses their paths.
  VSCODE_PROXY_URI: '',
};

const untrustedSettings = {
  'security.workspace.trust.enabled': true,
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.banner': 'never',
};

let browser: Promise<Browser> | undefined;
const extensionsFolders = new Map<boolean, Promise<string>>();
let server: Server | undefined;
const temporary: string[] = [];
process.once('exit', () => {
  for (const folder of temporary) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

function host(): Host {
  const described = process.env.CALLRAIL_TEST_HOST;
  if (!described) throw new Error('Run these tests by npm, which installs a VS Code for them.');
  return JSON.parse(described) as Host;
}

/** The version of VS Code that this run tests, such as "1.103". */
export function hostVersion(): string {
  return host().version;
}

/**
 * Opens a window of VS Code with the packaged extension, in a fresh browser profile. Windows with
 * the same environment and settings share a server; another one replaces it, so that at most one is
 * running.
 */
export async function openWorkbench(options: WorkbenchOptions = {}): Promise<Workbench> {
  const { origin, dataFolder, settings } = await serverFor(options);
  browser ??= launchBrowser();
  const context = await (
    await browser
  ).newContext({
    viewport: { width: 1400, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  // Pages that the extension opens elsewhere are seen by their address, and never loaded.
  await context.route(
    url => url.origin !== origin && url.protocol.startsWith('http'),
    route => route.fulfill({ contentType: 'text/html', body: '<title>Elsewhere</title>' }),
  );
  const page = await context.newPage();
  // The plain server keeps no half of SecretStorage's key; without one, secrets die with the page.
  await page.route('**/mint-key', route => route.fulfill({ body: Buffer.alloc(32, 1) }));
  const current = { ...settings };
  const workbench = new Workbench(
    page,
    changes => writeSettings(dataFolder, Object.assign(current, changes)),
    async () => {
      await context.close();
      writeSettings(dataFolder, settings);
    },
  );
  const query = new URLSearchParams({ folder: options.folder ?? temporaryFolder('folder') });
  await page.goto(`${origin}/?${query.toString()}`);
  await workbench.ready();
  return workbench;
}

async function serverFor(options: WorkbenchOptions): Promise<Server> {
  const { env = {}, settings = {}, keybindings = [], untrusted = false, probe = false } = options;
  const key = JSON.stringify([env, settings, keybindings, untrusted, probe]);
  if (server?.key === key) return server;
  await server?.stop();
  const extensions = extensionsFolders.get(probe) ?? install(probe);
  extensionsFolders.set(probe, extensions);
  const dataFolder = temporaryFolder('data');
  mkdirSync(join(dataFolder, 'User'));
  writeFileSync(join(dataFolder, 'User/keybindings.json'), JSON.stringify(keybindings));
  const trust = untrusted ? untrustedSettings : {};
  const allSettings = { ...quietSettings, ...trust, ...settings };
  server = await startServer(key, env, dataFolder, allSettings, await extensions, untrusted);
  return server;
}

async function startServer(
  key: string,
  env: Record<string, string>,
  dataFolder: string,
  settings: Record<string, unknown>,
  extensions: string,
  untrusted: boolean,
): Promise<Server> {
  writeSettings(dataFolder, settings);
  const { match, stop } = await serve(
    host().node,
    [
      ...commonArguments(dataFolder, extensions),
      '--host=127.0.0.1',
      '--port=0',
      '--without-connection-token',
      ...(untrusted ? [] : ['--disable-workspace-trust']),
      '--disable-telemetry',
      '--disable-update-check',
    ],
    { ready: /agent listening on (\d+)/, env: { ...cleanEnvironment, ...env } },
  );
  return { key, origin: `http://127.0.0.1:${match[1]}`, dataFolder, settings, stop };
}

/** Installs the packaged extension, and the probe where it is wanted, for all servers of a run. */
async function install(probe: boolean): Promise<string> {
  const extensions = temporaryFolder('extensions');
  const args = commonArguments(temporaryFolder('install'), extensions);
  await installExtension(host().node, args, host().vsix);
  if (probe) await installExtension(host().node, args, await packProbe());
  return extensions;
}

async function packProbe(): Promise<string> {
  const file = join(temporaryFolder('probe'), 'probe.vsix');
  const options = ['--no-dependencies', '--allow-missing-repository', '--skip-license'];
  const { code, output } = await capture(
    process.execPath,
    [resolve('node_modules/@vscode/vsce/vsce'), 'package', ...options, '--out', file],
    { cwd: resolve('test/host/probe'), timeoutMs: 60_000 },
  );
  if (code !== 0) throw new Error(`The probe could not be packed:\n${output}`);
  return file;
}

function commonArguments(dataFolder: string, extensions: string): string[] {
  return [
    host().server,
    '--accept-server-license-terms',
    `--server-data-dir=${join(dataFolder, 'server')}`,
    `--user-data-dir=${dataFolder}`,
    `--extensions-dir=${extensions}`,
  ];
}

function temporaryFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `callrail-${name}-`));
  temporary.push(folder);
  return folder;
}

/** Ends browser and server. What they wrote is removed when this process ends, however it does. */
export async function closeAll(): Promise<void> {
  await (await browser)?.close();
  await server?.stop();
}
