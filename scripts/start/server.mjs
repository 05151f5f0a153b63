import { once } from 'node:events';
import { existsSync, mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { packageExtension } from '../package.mjs';
import { Problem, step } from '../steps.mjs';
import { installHost, newest } from '../vscode/hosts.mjs';
import { installExtension, serve } from '../vscode/server.mjs';
import { quietSettings, writeSettings } from '../vscode/settings.mjs';
import { demoEnvironment } from './demo.mjs';
import { demoFolder } from './workspace.mjs';

/** A browser keeps secrets per origin, port included; so the port is the same every time. */
const usualPort = 8737;

/**
 * Serves VS Code with the packaged extension on this machine alone.
 * @param {string} folder
 * @param {{ port: number | undefined, live: boolean }} options
 */
export async function startServer(folder, options) {
  const port = await choosePort(options.port);
  const host = await installHost(newest);
  const vsix = await step('Build and pack the extension', () =>
    packageExtension('.demo/callrail-explorer.vsix'),
  );
  return step('Start VS Code', async () => {
    const data = join(demoFolder, 'vscode');
    mkdirSync(data, { recursive: true });
    if (!existsSync(join(data, 'User/settings.json')))
      writeSettings(data, { ...quietSettings, 'workbench.startupEditor': 'readme' });
    const common = [
      host.codeServer,
      `--user-data-dir=${data}`,
      `--extensions-dir=${join(data, 'extensions')}`,
      `--config=${join(data, 'config.yaml')}`,
    ];
    // Keeps the rest of what it writes out of the home folder.
    const env = { XDG_DATA_HOME: join(data, 'xdg'), ...demoEnvironment(options.live) };
    await installExtension(host.node, common, vsix, env);
    const args = [
      ...common,
      `--bind-addr=127.0.0.1:${port}`,
      '--auth=none',
      '--disable-telemetry',
      '--disable-update-check',
      '--disable-workspace-trust',
      '--disable-getting-started-override',
      '--ignore-last-opened',
    ];
    const ready = /HTTP server listening on (http:\S+?)\/?$/;
    const server = await serve(host.node, args, { env, ready });
    return { ...server, url: `${server.match[1]}/?folder=${encodeURIComponent(folder)}` };
  });
}

/** The port that was asked for, or the usual one, or any. */
async function choosePort(wanted) {
  if (await isFree(wanted ?? usualPort)) return wanted ?? usualPort;
  if (wanted !== undefined)
    throw new Problem(`Port ${wanted} is in use. Name another, or leave --port out.`);
  console.log(`Port ${usualPort} is in use, so this run takes another.`);
  return 0;
}

async function isFree(port) {
  const probe = createServer();
  try {
    await once(probe.listen(port, '127.0.0.1'), 'listening');
    return true;
  } catch {
    return false;
  } finally {
    probe.close();
  }
}
