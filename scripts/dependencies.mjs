import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { capture } from './processes.mjs';
import { Problem, step } from './steps.mjs';

/** The root of the repository. */
export const root = join(import.meta.dirname, '..');

const read = file => JSON.parse(readFileSync(file, 'utf8'));

/**
 * Whether the packages of `folder` are those that its lock file names. npm keeps its own account of
 * what it installed in node_modules/.package-lock.json.
 */
export function isInstalled(folder) {
  const account = join(folder, 'node_modules/.package-lock.json');
  if (!existsSync(account)) return false;
  const installed = read(account).packages;
  const locked = Object.entries(read(join(folder, 'package-lock.json')).packages);
  return locked.every(([path, entry]) => {
    if (!path.startsWith('node_modules/')) return true;
    // Packages for other systems are optional, and left out.
    if (!(path in installed)) return entry.optional === true || entry.devOptional === true;
    return installed[path].version === entry.version && existsSync(join(folder, path));
  });
}

/**
 * Installs what the lock file of `folder` names, unless it is there.
 * @param {string} title
 * @param {string} folder
 */
export async function install(title, folder = root) {
  if (isInstalled(folder)) return;
  await step(title, async () => {
    // No package of ours needs its install script, and those of strangers need not run.
    const args = ['ci', '--ignore-scripts', '--include=dev', '--include=optional'];
    const { code, output } = await npm([...args, '--no-audit', '--no-fund'], folder);
    if (code !== 0)
      throw new Problem(`npm could not install the packages of ${folder}:\n${output.trim()}`);
  });
}

/** Runs npm, the same one that runs us if there is one. */
function npm(args, cwd) {
  const own = process.env.npm_execpath;
  const options = { cwd, timeoutMs: 15 * 60_000 };
  return own?.endsWith('.js')
    ? capture(process.execPath, [own, ...args], options)
    : capture('npm', args, { ...options, shell: process.platform === 'win32' });
}
