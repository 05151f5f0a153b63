import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root } from '../dependencies.mjs';
import { capture } from '../processes.mjs';
import { Problem, step } from '../steps.mjs';
import { demoEnvironment } from './demo.mjs';
import { hasScreen } from './screen.mjs';

/**
 * The path of a desktop VS Code that can run the extension, if there is one and a screen to see it
 * on. The `code` of a remote window or of WSL opens folders, but no extension under development.
 */
export async function desktop() {
  if (!hasScreen() || process.env.VSCODE_IPC_HOOK_CLI || process.env.WSL_DISTRO_NAME) return;
  const code = (process.env.PATH ?? '')
    .split(delimiter)
    .map(folder => join(folder, 'code'))
    .find(file => existsSync(file));
  if (!code) return;
  const { code: exitCode, output } = await capture(code, ['--version'], { timeoutMs: 30_000 });
  const version = /^(\d+)\.(\d+)\.\d+/m.exec(output);
  const [major, minor] = requiredVersion();
  if (exitCode === 0 && (!version || Number(version[1]) > major || Number(version[2]) >= minor))
    return code;
  console.log(`${code} cannot run the extension, which needs VS Code ${major}.${minor} or later.`);
}

/** `engines.vscode` of the manifest, as numbers. */
function requiredVersion() {
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return /(\d+)\.(\d+)/.exec(engines.vscode).slice(1).map(Number);
}

/**
 * Builds the extension and opens a window of the desktop VS Code that runs it.
 * @param {string} code
 * @param {string} folder
 * @param {{ live: boolean }} options
 */
export async function openDesktop(code, folder, { live }) {
  // Not before: it imports esbuild, which may just have been installed.
  const { buildProduct } = await import('../build/product.mjs');
  await step('Build the extension', () => buildProduct({ production: false }));
  const env = demoEnvironment(live);
  const args = ['--new-window', `--extensionDevelopmentPath=${root}`];
  // A VS Code that runs already has an environment of its own; this reaches the new window's
  // extension host in any case.
  if (!live) args.push(`--extensionEnvironment=${JSON.stringify(env)}`);
  // In no group of ours: what it starts is the person's VS Code, which outlives this process.
  const child = spawn(code, [...args, folder], {
    env: { ...process.env, ...env },
    stdio: 'inherit',
  });
  const [exitCode] = await once(child, 'exit');
  if (exitCode !== 0) throw new Problem(`${code} failed (${exitCode}). Try: npm start -- --web`);
  console.log('\nReady: VS Code opens in a window of its own. Close the window when you are done.');
}
