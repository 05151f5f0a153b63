import * as vscode from 'vscode';
import * as z from 'zod';
import { CallRailError } from '../api/errors';
import type { App } from '../app';
import { copy } from '../host/clipboard';
import { inputText, pick, runSteps, take, type Step } from '../host/prompt';
import { SandboxTerminal } from '../host/sandboxTerminal';
import type { Command } from './command';
import { readInput } from './input';

const latency = z.union([z.number().int().min(0), z.string().regex(/^\d+(-\d+)?$/)]);

/** What the program's command line takes, by the same names. */
const argument = z.object({
  port: z.number().int().min(0).max(65_535),
  calls: z.number().int().min(0).max(1_000_000),
  seed: z.number().int().min(0),
  latency,
  now: z.string(),
  rateLimits: z.enum(['off', 'real']),
  key: z.string().min(1),
  faults: z.array(z.string()),
  data: z.string(),
  record: z.string(),
});

type Wishes = Partial<z.output<typeof argument>>;

let running: SandboxTerminal | undefined;

/**
 * Starts the sandbox server in a terminal: `{ port?, calls?, … }` asks for nothing. Gives back
 * `{ origin }`. One that runs already is shown, unless it is told how another should be.
 */
export const run: Command = async (app, input) => {
  const given = readInput(argument, input);
  const isTold = Object.keys(given).length > 0;
  if (running?.isRunning) {
    running.show();
    if (isTold) {
      throw new CallRailError('invalid-request', 'A sandbox runs already.', {
        serverMessage: vscode.l10n.t(
          'a sandbox runs already, at {0}. Close its terminal first.',
          await running.origin,
        ),
      });
    }
    const origin = await running.origin;
    void offer(app, origin);
    return { origin };
  }
  const wishes = isTold ? given : await ask();
  if (!wishes) return undefined;
  // One whose terminal was closed just now may have the port still.
  await running?.ended;
  const program = vscode.Uri.joinPath(app.extensionUri, 'dist', 'sandbox.js');
  const terminal = new SandboxTerminal(program, commandLine(wishes), localFolder());
  app.own(terminal);
  running = terminal;
  terminal.show();
  const origin = await terminal.origin;
  void offer(app, origin);
  return { origin };
};

/** Where paths to data and records begin, unless the first folder is no folder of this machine. */
function localFolder(): string | undefined {
  const [first] = vscode.workspace.workspaceFolders ?? [];
  return first?.uri.scheme === 'file' ? first.uri.fsPath : undefined;
}

function commandLine({ rateLimits, faults = [], ...rest }: Wishes): string[] {
  const named = Object.entries({ ...rest, 'rate-limits': rateLimits });
  return [
    ...named.flatMap(([name, value]) => (value === undefined ? [] : [`--${name}=${value}`])),
    ...faults.map(rule => `--fault=${rule}`),
  ];
}

async function ask(): Promise<Wishes | undefined> {
  const wishes: Wishes = { port: 4010, calls: 5000 };
  const numberStep =
    (name: 'port' | 'calls', prompt: string, most: number): Step =>
    async question => {
      const answer = await inputText(question, {
        prompt,
        value: String(wishes[name]),
        validate: text =>
          /^\d{1,7}$/.test(text.trim()) && Number(text) <= most
            ? undefined
            : vscode.l10n.t('Enter a whole number from 0 to {0}.', most),
      });
      return take(answer, text => (wishes[name] = Number(text)));
    };
  const kinds: Record<string, Wishes> = {
    plain: {},
    slow: { latency: '80-200' },
    limited: { rateLimits: 'real' },
    both: { latency: '80-200', rateLimits: 'real' },
  };
  let kind = 'plain';
  const kindStep: Step = async question => {
    const answer = await pick(question, {
      placeholder: vscode.l10n.t('How it answers'),
      current: kind,
      choices: [
        { value: 'plain', label: vscode.l10n.t('At once'), icon: 'zap' },
        {
          value: 'slow',
          label: vscode.l10n.t('With a delay'),
          icon: 'watch',
          description: '80–200 ms',
        },
        {
          value: 'limited',
          label: vscode.l10n.t('With rate limits'),
          icon: 'dashboard',
          description: vscode.l10n.t('429 as CallRail and the gateway give it'),
        },
        {
          value: 'both',
          label: vscode.l10n.t('With a delay and rate limits'),
          icon: 'settings',
        },
      ],
    });
    return take(answer, chosen => (kind = chosen));
  };
  const complete = await runSteps(vscode.l10n.t('CallRail: Start Sandbox Server'), [
    numberStep('port', vscode.l10n.t('Port on this machine; 0 takes any free one'), 65_535),
    numberStep('calls', vscode.l10n.t('How many calls to invent'), 1_000_000),
    kindStep,
  ]);
  return complete ? { ...wishes, ...kinds[kind] } : undefined;
}

/** Where it is. In a remote window the code that asks it may be on another machine. */
function listening({ extensionUri }: App, origin: string): string {
  const { remoteName } = vscode.env;
  const self = vscode.extensions.all.find(
    each => each.extensionUri.toString() === extensionUri.toString(),
  );
  if (remoteName === undefined || self?.extensionKind !== vscode.ExtensionKind.UI)
    return vscode.l10n.t('The CallRail sandbox listens at {0}.', origin);
  return vscode.l10n.t(
    'The CallRail sandbox listens at {0} on the machine of this window. Code that runs on the other ({1}) does not reach it: run CallRail: Save Sandbox Server to Workspace… and start it there.',
    origin,
    remoteName,
  );
}

async function offer(app: App, origin: string): Promise<void> {
  const copyAddress = vscode.l10n.t('Copy Address');
  const openPage = vscode.l10n.t('Open Page');
  const chosen = await vscode.window.showInformationMessage(
    listening(app, origin),
    copyAddress,
    openPage,
  );
  try {
    if (chosen === copyAddress) await copy(origin, vscode.l10n.t('Address'));
    if (chosen !== openPage) return;
    const page = vscode.Uri.parse(`${origin}/__sandbox`);
    await vscode.env.openExternal(await vscode.env.asExternalUri(page));
  } catch (error) {
    app.report(error);
  }
}
