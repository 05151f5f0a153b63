import * as vscode from 'vscode';
import type { App } from '../app';
import { askedBy } from '../base/asker';
import { commandIds, type CommandId } from '../contributions';
import type { Command } from './command';
import { failed } from './failed';

/** Every command, loaded on first use. */
const commands: Record<CommandId, () => Promise<{ run: Command }>> = {
  'callrail.setApiKey': () => import('./setApiKey'),
  'callrail.removeApiKey': () => import('./removeApiKey'),
  'callrail.addConnection': () => import('./addConnection'),
  'callrail.finishConnection': () => import('./finishConnection'),
  'callrail.removeConnection': () => import('./removeConnection'),
  'callrail.refresh': () => import('./refresh'),
  'callrail.refreshAccounts': () => import('./refreshAccounts'),
  'callrail.refreshCalls': () => import('./refreshCalls'),
  'callrail.loadMore': () => import('./loadMore'),
  'callrail.loadAll': () => import('./loadAll'),
  'callrail.startDemo': () => import('./startDemo'),
  'callrail.stopDemo': () => import('./stopDemo'),
  'callrail.openCall': () => import('./openCall'),
  'callrail.openCallById': () => import('./openCallById'),
  'callrail.searchCalls': () => import('./searchCalls'),
  'callrail.clearSearch': () => import('./clearSearch'),
  'callrail.changeDateRange': () => import('./changeDateRange'),
  'callrail.showCalls': () => import('./showCalls'),
  'callrail.openTable': () => import('./openTable'),
  'callrail.showAnalytics': () => import('./showAnalytics'),
  'callrail.exportCalls': () => import('./exportCalls'),
  'callrail.downloadRecordings': () => import('./downloadRecordings'),
  'callrail.saveSearch': () => import('./saveSearch'),
  'callrail.runSearch': () => import('./runSearch'),
  'callrail.editSearch': () => import('./editSearch'),
  'callrail.renameSearch': () => import('./renameSearch'),
  'callrail.deleteSearch': () => import('./deleteSearch'),
  'callrail.moveSearchUp': () => import('./moveSearchUp'),
  'callrail.moveSearchDown': () => import('./moveSearchDown'),
  'callrail.openSearchTable': () => import('./openSearchTable'),
  'callrail.showSearchAnalytics': () => import('./showSearchAnalytics'),
  'callrail.exportSearch': () => import('./exportSearch'),
  'callrail.downloadSearchRecordings': () => import('./downloadSearchRecordings'),
  'callrail.createTag': () => import('./createTag'),
  'callrail.editTag': () => import('./editTag'),
  'callrail.disableTag': () => import('./disableTag'),
  'callrail.enableTag': () => import('./enableTag'),
  'callrail.deleteTag': () => import('./deleteTag'),
  'callrail.tagCall': () => import('./tagCall'),
  'callrail.untagCall': () => import('./untagCall'),
  'callrail.editCallNote': () => import('./editCallNote'),
  'callrail.setLeadStatus': () => import('./setLeadStatus'),
  'callrail.setCallValue': () => import('./setCallValue'),
  'callrail.renameCaller': () => import('./renameCaller'),
  'callrail.markCallAsSpam': () => import('./markCallAsSpam'),
  'callrail.placeCall': () => import('./placeCall'),
  'callrail.showRawJson': () => import('./showRawJson'),
  'callrail.copyId': () => import('./copyId'),
  'callrail.copyName': () => import('./copyName'),
  'callrail.copyNumber': () => import('./copyNumber'),
  'callrail.openRecord': () => import('./openRecord'),
  'callrail.undoLastEdit': () => import('./undoLastEdit'),
  'callrail.newRequest': () => import('./newRequest'),
  'callrail.filterRequests': () => import('./filterRequests'),
  'callrail.clearRequestsFilter': () => import('./clearRequestsFilter'),
  'callrail.clearRequests': () => import('./clearRequests'),
  'callrail.exportRequests': () => import('./exportRequests'),
  'callrail.openRequest': () => import('./openRequest'),
  'callrail.openResponse': () => import('./openResponse'),
  'callrail.replayRequest': () => import('./replayRequest'),
  'callrail.compareResponses': () => import('./compareResponses'),
  'callrail.selectForCompare': () => import('./selectForCompare'),
  'callrail.compareWithSelected': () => import('./compareWithSelected'),
  'callrail.copyAs': () => import('./copyAs'),
  'callrail.copyCallsAs': () => import('./copyCallsAs'),
  'callrail.insertFixture': () => import('./insertFixture'),
  'callrail.insertTypes': () => import('./insertTypes'),
  'callrail.startSandbox': () => import('./startSandbox'),
  'callrail.saveSandbox': () => import('./saveSandbox'),
  'callrail.showDiagnosticHelp': () => import('./showDiagnosticHelp'),
  'callrail.copyMcpConfiguration': () => import('./copyMcpConfiguration'),
  'callrail.showLog': () => import('./showLog'),
};

/** Registers every command, wrapped once so that each failure is told with its remedy. */
export function registerCommands(app: App): vscode.Disposable {
  const registrations = commandIds.map(id =>
    vscode.commands.registerCommand(id, async (input: unknown) => {
      const attempt = async (): Promise<unknown> => {
        try {
          return await (await commands[id]()).run(app, input);
        } catch (error) {
          app.report(error, attempt);
          return failed(error);
        }
      };
      return askedBy('command', attempt);
    }),
  );
  return vscode.Disposable.from(...registrations);
}
