import { install, root } from '../dependencies.mjs';
import { endOnSignals, stopAll } from '../processes.mjs';
import { Problem } from '../steps.mjs';
import { desktop, openDesktop } from './desktop.mjs';
import { parseOptions, usage } from './options.mjs';
import { hasScreen, openInBrowser } from './screen.mjs';
import { startServer } from './server.mjs';
import { createWorkspace } from './workspace.mjs';

/** @param {string[]} args The command line, as `options.mjs` describes it. */
export async function main(args) {
  process.chdir(root);
  let ready = false;
  // To end what has started is what people ask for, not a failure.
  const isEnding = endOnSignals(code => (ready ? 0 : code));
  try {
    const options = parseOptions(args);
    if (options.help) return console.log(usage);
    await install('Install the dependencies');
    const folder = createWorkspace();
    const code = options.web ? undefined : await desktop();
    if (code) return await openDesktop(code, folder, options);

    const server = await startServer(folder, options);
    ready = true;
    console.log(`\nReady: ${server.url}\nCtrl-C ends it.`);
    if (options.open && hasScreen()) openInBrowser(server.url);
    const exitCode = await server.ended;
    if (!isEnding()) throw new Problem(`VS Code's server ended by itself (${exitCode}).`);
  } catch (error) {
    console.error(error instanceof Problem ? error.message : error);
    process.exitCode = error.exitCode ?? 1;
  } finally {
    await stopAll();
  }
}
