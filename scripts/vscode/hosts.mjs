import { existsSync, readdirSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { install } from '../dependencies.mjs';
import { Problem } from '../steps.mjs';

/** The VS Code versions that tests run in: the newest, and the oldest of `engines.vscode`. */
export const hostVersions = ['1.139', '1.103'];

/** The VS Code version that `npm start` and `npm run screenshots` use. */
export const newest = hostVersions[0];

/** What the running Node must be where npm delivers none for the system, as on macOS. */
const runningNode = {
  1.139: { major: [22, Infinity], text: 'Node 22.15 or later' },
  1.103: { major: [20, 22], text: 'Node 20 or 22' },
};

/**
 * Installs a VS Code server, which npm delivers as `code-server`, unless it is there.
 * @param {string} version A folder's name under `hosts`.
 * @returns {Promise<Host>}
 *
 * @typedef {object} Host
 * @property {string} version
 * @property {string} node The Node that runs it.
 * @property {string} server The entry of VS Code's own server, for tests.
 * @property {string} codeServer The entry of code-server, for people.
 */
export async function installHost(version) {
  const folder = join(import.meta.dirname, 'hosts', version);
  const modules = join(folder, 'node_modules');
  const vscode = join(modules, 'code-server/lib/vscode');
  await install(`Install VS Code ${version}`, folder);
  link(modules, join(vscode, 'node_modules'));
  return {
    version,
    node: nodeOf(modules) ?? ownNode(version),
    server: join(vscode, 'out/server-main.js'),
    codeServer: join(modules, 'code-server/out/node/entry.js'),
  };
}

/** VS Code serves browser modules from its own node_modules; a link saves a second install. */
function link(target, path) {
  if (existsSync(path) && realpathSync(path) === realpathSync(target)) return;
  rmSync(path, { recursive: true, force: true });
  symlinkSync(relative(dirname(path), target), path, 'junction');
}

/** The Node that npm delivered for this system. */
function nodeOf(modules) {
  const name = readdirSync(modules).find(entry => /^node-(linux|win)-/.test(entry));
  if (!name) return undefined;
  return join(modules, name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

function ownNode(version) {
  const { major, text } = runningNode[version];
  const running = Number(process.versions.node.split('.')[0]);
  if (running >= major[0] && running <= major[1]) return process.execPath;
  throw new Problem(
    `VS Code ${version} runs on ${text} on this system; this is Node ${process.versions.node}.`,
  );
}
