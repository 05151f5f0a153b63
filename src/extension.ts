import * as vscode from 'vscode';
import { registerAgents } from './agents/registerAgents';
import { createApp } from './app';
import { Redactor } from './base/log';
import { registerCommands } from './commands';
import { Session } from './core/session';
import { createLog } from './host/log';
import { proxyOptions } from './host/proxy';
import { SecretKeyStore } from './host/secrets';
import { watchSession } from './host/sessionStatus';
import { endpoints, onDidChangeReach, recordingHosts } from './host/settings';
import { registerLanguages } from './languages';

/** Builds the services and registers the features. Awaits no network. */
export function activate(context: vscode.ExtensionContext): void {
  const redactor = new Redactor();
  const log = createLog(redactor);
  const keys = new SecretKeyStore(context.secrets);
  const session = new Session({
    keys,
    reach: () => ({
      endpoints: endpoints(),
      recordingHosts: recordingHosts(),
      http: proxyOptions(),
    }),
    startDemoServer: async () => (await import('./sandbox/server')).startSandbox(),
    log,
    redactor,
  });
  const app = createApp(context, session, log);
  context.subscriptions.push(
    log,
    session,
    app,
    registerCommands(app),
    registerLanguages(app),
    registerAgents(app, context),
    watchSession(session),
    keys.onDidChange(() => void session.restore()),
    onDidChangeReach(() => session.reconfigure()),
  );
  void session.restore();
  // A crash may have left a part of an export behind.
  void app.exports.parts();
  // `npm start` opens the demo this way, so that it can be seen without a key.
  if (process.env.CALLRAIL_DEMO === '1') void vscode.commands.executeCommand('callrail.startDemo');
}
