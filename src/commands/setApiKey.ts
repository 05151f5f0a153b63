import * as vscode from 'vscode';
import { isAbort } from '../base/abort';
import { isCallRailError } from '../api/errors';
import type { Connection } from '../api/schemas/connection';
import type { Session } from '../core/session';
import { withProgress } from '../host/progress';
import {
  inputText,
  pick,
  runSteps,
  take,
  type Question,
  type Step,
  type StepOutcome,
} from '../host/prompt';
import { explain } from '../host/report';
import type { Command } from './command';

/** Where Maton shows a person's key. */
const settingsPage = 'maton.ai/settings';

/** Asks for the Maton key, checks it against the control host, and only then keeps it. */
export const run: Command = async ({ session }) => {
  const environment = process.env.MATON_API_KEY?.trim();
  let source: Source = 'typed';
  let connections: readonly Connection[] | undefined;
  const complete = await runSteps(vscode.l10n.t('CallRail: Set API Key'), [
    environment ? sourceStep(value => (source = value)) : undefined,
    question =>
      source === 'typed'
        ? askKey(question, session, found => (connections = found))
        : Promise.resolve('skipped' as const),
  ]);
  if (!complete) return;
  if (!connections && environment)
    connections = await withProgress(vscode.l10n.t('Checking the API key'), signal =>
      session.signIn(environment, signal),
    );
  if (connections) await welcome(connections);
};

type Source = 'environment' | 'typed';

/** A key in the environment is offered, never taken silently. */
function sourceStep(use: (source: Source) => void): Step {
  return async question => {
    const placeholder = vscode.l10n.t('Which key should CallRail Explorer use?');
    const choices = [
      {
        label: vscode.l10n.t('Use MATON_API_KEY from the environment'),
        description: vscode.l10n.t('a copy is kept in the secret storage'),
        value: 'environment' as const,
      },
      { label: vscode.l10n.t('Enter another key'), value: 'typed' as const },
    ];
    return take(await pick<Source>(question, { placeholder, choices }), use);
  };
}

/** The box stays open until a key has been accepted; `use` receives that key's connections. */
async function askKey(
  question: Question,
  session: Session,
  use: (connections: readonly Connection[]) => void,
): Promise<StepOutcome> {
  const answer = await inputText(question, {
    prompt: vscode.l10n.t(
      'Your Maton API key, from {0}. It is checked, then kept in the secret storage of VS Code.',
      settingsPage,
    ),
    placeholder: vscode.l10n.t('Maton API key'),
    password: true,
    validate: keyProblem,
    submit: async (key, signal) => {
      try {
        use(await session.signIn(key.trim(), signal));
        return undefined;
      } catch (error) {
        return isAbort(error) ? undefined : failure(error);
      }
    },
  });
  return answer.kind === 'value' ? 'answered' : answer.kind;
}

function keyProblem(text: string): string | undefined {
  const key = text.trim();
  if (key === '') return vscode.l10n.t('A key is needed. Copy it from {0}.', settingsPage);
  return /^[\x21-\x7e]+$/.test(key)
    ? undefined
    : vscode.l10n.t('A key has no spaces or line breaks. Copy it again from {0}.', settingsPage);
}

function failure(error: unknown): string {
  return isCallRailError(error, 'unauthorized')
    ? vscode.l10n.t(
        'Maton does not accept this key. Copy it again from {0}; nothing was stored.',
        settingsPage,
      )
    : explain(error).message;
}

async function welcome(connections: readonly Connection[]): Promise<void> {
  const active = connections.filter(({ status }) => status === 'ACTIVE').length;
  if (active > 0) {
    void vscode.window.showInformationMessage(
      active === 1
        ? vscode.l10n.t('Signed in. One CallRail connection is ready.')
        : vscode.l10n.t('Signed in. {0} CallRail connections are ready.', active),
    );
    return;
  }
  const add = vscode.l10n.t('Add Connection');
  const chosen = await vscode.window.showInformationMessage(
    vscode.l10n.t('Signed in. To see data, connect your CallRail account.'),
    add,
  );
  if (chosen === add) await vscode.commands.executeCommand('callrail.addConnection');
}
