import { parseArgs } from 'node:util';
import { Problem } from '../steps.mjs';

export const usage = `Usage: npm start -- [options]

Installs and builds what is missing, then opens VS Code with CallRail Explorer and its demo: no
account and no key are needed. Where \`code\` is on the PATH and there is a screen, that is the
desktop VS Code; otherwise a VS Code server that you use in the browser.

  --web        Use the server even where there is a desktop VS Code.
  --port N     Serve on this port. Implies --web.
  --no-open    Print the address, and leave it to you to open it. Implies --web.
  --live       No demo: use your own key.
  --help       Print this.

Ctrl-C ends everything.`;

/** @param {string[]} args */
export function parseOptions(args) {
  const values = parse(args);
  const port = values.port === undefined ? undefined : parsePort(values.port);
  return {
    help: values.help,
    live: values.live,
    open: !values['no-open'],
    port,
    web: values.web || values['no-open'] || port !== undefined,
  };
}

function parsePort(text) {
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port;
  throw new Problem(`--port takes a number from 1 to 65535, not "${text}".`, 2);
}

function parse(args) {
  try {
    return parseArgs({
      args,
      options: {
        web: { type: 'boolean', default: false },
        port: { type: 'string' },
        'no-open': { type: 'boolean', default: false },
        live: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }).values;
  } catch (error) {
    throw new Problem(`${error.message.split('. ')[0]}.\n\n${usage}`, 2);
  }
}
