import * as vscode from 'vscode';
import { isAbort } from '../base/abort';
import { CallRailError } from '../api/errors';
import { InterruptedError } from '../core/interruption';
import { QueryError } from '../core/query/queryProblem';
import { RecordEditError } from '../core/recordEditError';
import type { CommandId } from '../contributions';
import { editProblemText } from './editWords';
import { fileProblem } from './fileProblem';
import type { HostLog } from './log';
import { withoutLinks } from './plainText';
import { problemSentence } from './queryWords';

/** A failure in words: what happened, what to do about it, and the button that does it. */
export interface Explanation {
  message: string;
  remedy?: {
    title: string;
    command: CommandId | 'workbench.action.openSettings';
    argument?: unknown;
  };
  /** Asking again may help. */
  retry: boolean;
}

/** Puts any failure into words. The only place that turns error codes into sentences. */
export function explain(error: unknown): Explanation {
  if (error instanceof QueryError) return queryExplained(error);
  if (error instanceof RecordEditError)
    return { message: error.problems.map(editProblemText).join(' '), retry: false };
  if (!(error instanceof CallRailError)) {
    const problem = fileProblem(error);
    if (problem !== undefined) return { message: problem, retry: true };
    if (error instanceof InterruptedError)
      return {
        message: vscode.l10n.t('The API key or a setting of the connection changed meanwhile.'),
        retry: true,
      };
    const text = error instanceof Error ? error.message : String(error);
    return { message: vscode.l10n.t('Something unexpected happened: {0}', text), retry: true };
  }
  return { ...explained(error), message: `${sentence(error)}${reference(error)}` };
}

/**
 * Reports a failure with its remedy. Resolves once the notification is closed; a cancellation is no
 * failure and is not reported.
 */
export async function report(error: unknown, log: HostLog, retry?: () => unknown): Promise<void> {
  if (isAbort(error)) return;
  log.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  const { message, remedy, retry: retriable } = explain(error);
  const tryAgain = vscode.l10n.t('Retry');
  const showLog = vscode.l10n.t('Show Log');
  const buttons = [remedy?.title, retriable && retry ? tryAgain : undefined, showLog].filter(
    button => button !== undefined,
  );
  const chosen = await vscode.window.showErrorMessage(withoutLinks(message), ...buttons);
  if (chosen === showLog) log.show();
  else if (chosen === tryAgain) await retry?.();
  else if (chosen !== undefined && remedy)
    await vscode.commands.executeCommand(remedy.command, remedy.argument);
}

/** A search that cannot be asked; the remedy is to go on writing it. */
function queryExplained({ text, problems }: QueryError): Explanation {
  const [problem] = problems;
  const message = problem ? problemSentence(problem) : text;
  return {
    message: vscode.l10n.t('The search cannot be asked. {0}', message),
    retry: false,
    remedy: {
      title: vscode.l10n.t('Edit Search'),
      command: 'callrail.searchCalls',
      argument: { text },
    },
  };
}

function explained(error: CallRailError): Omit<Explanation, 'message'> {
  switch (error.code) {
    case 'unauthorized':
    case 'key-missing':
      return {
        retry: false,
        remedy: { title: vscode.l10n.t('Set API Key'), command: 'callrail.setApiKey' },
      };
    case 'connection-required':
      return {
        retry: true,
        remedy: { title: vscode.l10n.t('Add Connection'), command: 'callrail.addConnection' },
      };
    case 'misconfigured':
      return { retry: false, remedy: settingsRemedy('callrail.gatewayUrl') };
    case 'untrusted-address':
      return { retry: false, remedy: settingsRemedy('callrail.recordingHosts') };
    case 'not-found':
      return {
        retry: false,
        remedy: { title: vscode.l10n.t('Refresh'), command: 'callrail.refresh' },
      };
    case 'network':
      return {
        retry: true,
        remedy:
          error.networkReason === 'proxy' || error.networkReason === 'tls'
            ? settingsRemedy('http.proxy')
            : undefined,
      };
    case 'forbidden':
    case 'invalid-request':
    case 'redirected':
    case 'too-large':
      return { retry: false };
    case 'rate-limited':
    case 'server':
    case 'timeout':
    case 'schema':
    case 'consent-refused':
    case 'consent-expired':
      return { retry: true };
  }
}

function settingsRemedy(setting: string): Explanation['remedy'] {
  return {
    title: vscode.l10n.t('Open Settings'),
    command: 'workbench.action.openSettings',
    argument: setting,
  };
}

function sentence(error: CallRailError): string {
  const words = error.serverMessage ?? '';
  switch (error.code) {
    case 'unauthorized':
      return vscode.l10n.t(
        'Maton does not accept the API key. Set a valid key from maton.ai/settings.',
      );
    case 'key-missing':
      return vscode.l10n.t('No API key is set. Set one, or start the demo.');
    case 'consent-refused':
    case 'consent-expired':
      return vscode.l10n.t('The connection has not been consented to.');
    case 'forbidden':
      return vscode.l10n.t(
        'CallRail does not allow this for the connected user: the role or the plan may not include it.',
      );
    case 'connection-required':
      return vscode.l10n.t(
        'No CallRail connection is active, or its authorization has ended. Add a connection, or finish a pending one.',
      );
    case 'not-found':
      return vscode.l10n.t(
        'CallRail has no such record. It may have been deleted, or marked as spam; refresh to see what is there.',
      );
    case 'invalid-request':
      // Without a status nobody was asked: the argument of a command, say, cannot be what it is.
      return error.status === undefined
        ? vscode.l10n.t('Nothing was done: {0}', words || error.message)
        : vscode.l10n.t('CallRail refused the request: {0}', words || error.message);
    case 'rate-limited':
      return rateLimitSentence(error.retryAfterMs);
    case 'server':
      return error.status === 503
        ? vscode.l10n.t('CallRail is not available right now (503). Try again in a few minutes.')
        : vscode.l10n.t(
            'CallRail or the gateway had an error ({0}). Try again; if it stays, the connection may have expired: add it anew.',
            String(error.status ?? ''),
          );
    case 'network':
      return networkSentence(error);
    case 'timeout':
      return vscode.l10n.t('The answer took too long. Check the network and try again.');
    case 'redirected':
      return vscode.l10n.t(
        'The server answered with a redirect, which is not followed because the API key must not travel. Check the address in the settings.',
      );
    case 'too-large':
      return vscode.l10n.t(
        'The answer is larger than this extension takes in. Narrow the request.',
      );
    case 'schema':
      return vscode.l10n.t(
        'The answer is not what CallRail documents. Try again; a proxy or the gateway may have changed it.',
      );
    case 'misconfigured':
      return vscode.l10n.t(
        'The address of the gateway or of the control host cannot be used: {0}. It must begin with https:// (http:// only on this machine).',
        error.message,
      );
    case 'untrusted-address':
      return vscode.l10n.t(
        '{0} If you trust it, add the host to the setting callrail.recordingHosts.',
        error.message,
      );
  }
}

function networkSentence({ networkReason }: CallRailError): string {
  switch (networkReason) {
    case 'dns':
      return vscode.l10n.t(
        'The name of the server could not be found. Check the network, and the address in the settings.',
      );
    case 'tls':
      return vscode.l10n.t(
        "The server's certificate is not trusted. A company proxy may stand in between: add its certificate to the system, or check http.proxyStrictSSL.",
      );
    case 'proxy':
      return vscode.l10n.t('The proxy did not let the request through. Check http.proxy.');
    case 'refused':
      return vscode.l10n.t(
        'The server does not answer at this address. Check the network and the address in the settings.',
      );
    case 'reset':
      return vscode.l10n.t('The connection broke off before the answer was complete. Try again.');
    default:
      return vscode.l10n.t(
        'There is no network connection to CallRail. Check the network and try again.',
      );
  }
}

function rateLimitSentence(retryAfterMs: number | undefined): string {
  if (retryAfterMs === undefined)
    return vscode.l10n.t(
      'The request limit is used up (CallRail allows 1,000 an hour and 10,000 a day to all integrations of an account). Try again later.',
    );
  const minutes = Math.ceil(retryAfterMs / 60_000);
  return minutes > 1
    ? vscode.l10n.t('The request limit is used up. Try again in {0} minutes.', minutes)
    : vscode.l10n.t(
        'The request limit is used up. Try again in {0} seconds.',
        Math.ceil(retryAfterMs / 1_000),
      );
}

/** CallRail's own words and the id to quote to its support, where there are any. */
function reference({ code, serverMessage, requestId }: CallRailError): string {
  const words =
    serverMessage && code !== 'invalid-request'
      ? ` ${vscode.l10n.t('The server says: "{0}"', serverMessage)}`
      : '';
  return requestId ? `${words} (${vscode.l10n.t('request {0}', requestId)})` : words;
}
