import { createInterface } from 'node:readline';
import { capture, start } from '../processes.mjs';
import { Problem } from '../steps.mjs';
import { quietEnvironment } from './settings.mjs';

/**
 * Runs a server until it is stopped; resolves once a line of its output matches `ready`.
 * @param {string} node
 * @param {string[]} args
 * @param {object} options
 * @param {RegExp} options.ready
 * @param {Record<string, string>} [options.env]
 * @param {(line: string) => void} [options.onLine]
 */
export async function serve(node, args, { ready, env = {}, onLine = () => undefined }) {
  const server = start(node, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...quietEnvironment, ...env },
  });
  /** @type {string[]} */
  const lines = [];
  /** @type {RegExpExecArray} */
  const match = await new Promise((resolve, reject) => {
    for (const input of [server.child.stdout, server.child.stderr])
      createInterface({ input }).on('line', line => {
        onLine(line);
        const found = ready.exec(line);
        if (found) resolve(found);
        else if (lines.length < 50) lines.push(line);
      });
    server.ended.then(code => {
      reject(new Problem(`VS Code's server ended early (${code}):\n${lines.join('\n')}`));
    }, reject);
  });
  return { ...server, match };
}

/**
 * Installs a packaged extension by the command line of a server.
 * @param {string} node
 * @param {string[]} args The server's entry and folders.
 * @param {string} vsix
 * @param {Record<string, string>} [env]
 */
export async function installExtension(node, args, vsix, env = {}) {
  const { code, output } = await capture(node, [...args, '--install-extension', vsix, '--force'], {
    env: { ...process.env, ...quietEnvironment, ...env },
    timeoutMs: 60_000,
  });
  if (code !== 0) throw new Problem(`${vsix} could not be installed:\n${output.trim()}`);
}
