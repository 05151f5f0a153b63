import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { outcomeOf, type SandboxRequest } from '../requestLog';
import { startStandAlone, type StandAloneSandbox } from '../standAlone';
import { ArgumentError, readArguments } from './arguments';
import { help } from './help';

/** Put in place of the name by the build. */
declare const SANDBOX_VERSION: string | undefined;

const misuse = 2;

/** Whether a module, by its address, is what Node was asked to run. */
export function isProgram(address: string): boolean {
  const [, started] = process.argv;
  if (started === undefined) return false;
  try {
    return realpathSync(started) === realpathSync(fileURLToPath(address));
  } catch {
    return false;
  }
}

/** Starts the sandbox as the command line says, and ends it when it is interrupted. */
export async function runProgram(args: readonly string[]): Promise<void> {
  try {
    const { options, quiet, show } = readArguments(args);
    if (show === 'help') process.stdout.write(help);
    else if (show === 'version') process.stdout.write(`${version()}\n`);
    else serve(await startStandAlone(options), options.key, quiet);
  } catch (error) {
    process.exitCode = error instanceof ArgumentError ? misuse : 1;
    const advice = error instanceof ArgumentError ? ' See --help.' : '';
    process.stderr.write(`${(error as Error).message}${advice}\n`);
  }
}

function version(): string {
  return typeof SANDBOX_VERSION === 'string' ? SANDBOX_VERSION : 'development';
}

function serve(sandbox: StandAloneSandbox, key: string | undefined, quiet: boolean): void {
  process.stdout.write(greeting(sandbox, key));
  if (!quiet) sandbox.onDidFinish(request => process.stdout.write(logLine(request)));
  // Whoever started it as a part of something larger learns where it is, and takes it along.
  process.send?.({ origin: sandbox.origin });
  let closing = false;
  const stop = () => {
    // Who asks twice does not want to wait.
    if (closing) process.exit();
    closing = true;
    void sandbox.close().then(() => process.exit());
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  process.once('disconnect', stop);
  // What reads the output may be gone first; the server goes on.
  process.stdout.on('error', () => undefined);
}

function greeting({ origin, account, counts }: StandAloneSandbox, key: string | undefined): string {
  const name = key === undefined ? 'any-key' : 'KEY';
  const calls = (counts().calls ?? 0).toLocaleString('en-US');
  return `CallRail Sandbox listens at ${origin} (${calls} calls; ctrl+C ends it)

  In place of https://api.callrail.com:
    curl -H 'Authorization: Token token="${name}"' '${origin}/v3/a/${account.id}/calls.json?date_range=last_30_days'
  In place of https://gateway.maton.ai and https://ctrl.maton.ai:
    curl -H 'Authorization: Bearer ${name}' '${origin}/callrail/v3/a.json'
  State, log and faults:
    ${origin}/__sandbox

`;
}

/** `12:00:01 GET /v3/a.json 200 3 ms`, and the hint below. */
function logLine(request: SandboxRequest): string {
  const { method, path, at, tookMs, hint } = request;
  const time = new Date(at).toISOString().slice(11, 19);
  const outcome = outcomeOf(request);
  const line = `${time} ${method} ${printable(path)} ${outcome} ${tookMs.toFixed(0)} ms\n`;
  return hint === undefined ? line : `${line}         hint: ${hint}\n`;
}

/** Nothing that would steer the terminal. */
function printable(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, '?');
}
