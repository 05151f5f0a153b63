import { mkdirSync, renameSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { root } from './dependencies.mjs';
import { capture } from './processes.mjs';
import { Problem } from './steps.mjs';

/**
 * Builds the extension for production and packs it, as `npm run package` does.
 * @param {string} file Where the VSIX goes, relative to the root.
 * @returns {Promise<string>} Its absolute path.
 */
export async function packageExtension(file) {
  mkdirSync(join(root, dirname(file)), { recursive: true });
  // Packed aside and renamed, so that nobody who installs it meanwhile reads half a file.
  const aside = `${file}.${process.pid}`;
  const vsce = join(root, 'node_modules/@vscode/vsce/vsce');
  // vsce runs the script `vscode:prepublish`, which builds.
  const { code, output } = await capture(
    process.execPath,
    [vsce, 'package', '--no-dependencies', '--out', aside],
    { cwd: root, timeoutMs: 180_000 },
  );
  if (code !== 0) throw new Problem(`The extension could not be packaged:\n${output.trim()}`);
  renameSync(join(root, aside), join(root, file));
  return resolve(root, file);
}
