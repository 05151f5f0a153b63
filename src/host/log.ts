import * as vscode from 'vscode';
import { redacting, type Logger, type Redactor } from '../base/log';

/** The output channel "CallRail"; whatever reaches it has passed the redactor. */
export function createLog(redactor: Redactor) {
  const channel = vscode.window.createOutputChannel('CallRail', { log: true });
  const logger: Logger = redacting(channel, redactor);
  return { ...logger, show: () => channel.show(true), dispose: () => channel.dispose() };
}
export type HostLog = ReturnType<typeof createLog>;
