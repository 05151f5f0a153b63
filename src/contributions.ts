/** Every id that the manifest declares, typed. A test holds the two together. */

export const commandIds = [
  'callrail.setApiKey',
  'callrail.removeApiKey',
  'callrail.addConnection',
  'callrail.finishConnection',
  'callrail.removeConnection',
  'callrail.refresh',
  'callrail.refreshAccounts',
  'callrail.refreshCalls',
  'callrail.loadMore',
  'callrail.loadAll',
  'callrail.startDemo',
  'callrail.stopDemo',
  'callrail.openCall',
  'callrail.openCallById',
  'callrail.searchCalls',
  'callrail.clearSearch',
  'callrail.changeDateRange',
  'callrail.showCalls',
  'callrail.openTable',
  'callrail.showAnalytics',
  'callrail.exportCalls',
  'callrail.downloadRecordings',
  'callrail.saveSearch',
  'callrail.runSearch',
  'callrail.editSearch',
  'callrail.renameSearch',
  'callrail.deleteSearch',
  'callrail.moveSearchUp',
  'callrail.moveSearchDown',
  'callrail.openSearchTable',
  'callrail.showSearchAnalytics',
  'callrail.exportSearch',
  'callrail.downloadSearchRecordings',
  'callrail.createTag',
  'callrail.editTag',
  'callrail.disableTag',
  'callrail.enableTag',
  'callrail.deleteTag',
  'callrail.tagCall',
  'callrail.untagCall',
  'callrail.editCallNote',
  'callrail.setLeadStatus',
  'callrail.setCallValue',
  'callrail.renameCaller',
  'callrail.markCallAsSpam',
  'callrail.placeCall',
  'callrail.showRawJson',
  'callrail.copyId',
  'callrail.copyName',
  'callrail.copyNumber',
  'callrail.openRecord',
  'callrail.undoLastEdit',
  'callrail.newRequest',
  'callrail.filterRequests',
  'callrail.clearRequestsFilter',
  'callrail.clearRequests',
  'callrail.exportRequests',
  'callrail.openRequest',
  'callrail.openResponse',
  'callrail.replayRequest',
  'callrail.compareResponses',
  'callrail.selectForCompare',
  'callrail.compareWithSelected',
  'callrail.copyAs',
  'callrail.copyCallsAs',
  'callrail.insertFixture',
  'callrail.insertTypes',
  'callrail.startSandbox',
  'callrail.saveSandbox',
  'callrail.showDiagnosticHelp',
  'callrail.copyMcpConfiguration',
  'callrail.showLog',
] as const;
export type CommandId = (typeof commandIds)[number];

export const viewIds = {
  accounts: 'callrail.accounts',
  calls: 'callrail.calls',
  requests: 'callrail.requests',
} as const;

/** Types of the panels, by which VS Code asks for them to be restored after a reload. */
export const panelTypes = {
  call: 'callrail.call',
  table: 'callrail.table',
  analytics: 'callrail.analytics',
} as const;

/** Scheme of the files that are records, as JSON; calls and tags can be written. */
export const documentScheme = 'callrail';

/** Scheme of the documents that show requests and their answers. */
export const requestScheme = 'callrail-request';

/**
 * `callrail.state` chooses the welcome text of an empty view: `restoring`, `signed-out`,
 * `no-connection` or `ready`. The others hide or show buttons.
 */
export const contextKeys = {
  state: 'callrail.state',
  demo: 'callrail.demo',
  callsSearched: 'callrail.callsSearched',
  requestsFiltered: 'callrail.requestsFiltered',
  responseSelected: 'callrail.responseSelected',
  undoable: 'callrail.undoable',
} as const;
