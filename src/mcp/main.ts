/** The MCP server as a program: `node mcp.js`. Standard output carries the protocol and nothing else. */
import { setFlagsFromString } from 'node:v8';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { silentLogger } from '../base/log';
import { readOptions, usage } from './environment';
import { createServer } from './server';
import { createServices } from './services';

declare const MCP_VERSION: string;

/** Lines for whoever looks at the client's log: warnings only. */
const log = {
  ...silentLogger,
  warn: (line: string) => process.stderr.write(`${line}\n`),
  error: (line: string) => process.stderr.write(`${line}\n`),
};

// Such servers run all day beside each other and mostly wait: a small heap matters, speed does not.
setFlagsFromString('--optimize-for-size');
// The space for what is new stays as small as it begins, in place of 16 MB three times.
setFlagsFromString('--semi-space-growth-factor=1');

async function main(args: readonly string[]): Promise<void> {
  if (args.includes('--help')) {
    process.stderr.write(usage);
    return;
  }
  const options = readOptions(process.env, args);
  // What this process starts later has no use for the key.
  delete process.env.MATON_API_KEY;
  const services = createServices(options, log, async () =>
    (await import('../sandbox/server')).startSandbox(),
  );
  const mcp = createServer(services, {
    ...options,
    version: MCP_VERSION,
    onUnexpected: error => log.error(error instanceof Error ? (error.stack ?? '') : String(error)),
  });
  const end = () => {
    services.session.dispose();
    mcp.close().catch(() => undefined);
  };
  // A client that goes away closes our standard input, or stops reading.
  process.stdin.once('close', end);
  process.stdout.on('error', end);
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
  await mcp.connect(new StdioServerTransport());
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
});
