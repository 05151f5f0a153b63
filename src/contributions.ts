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
  'callrail.showLog',
] as const;
export type CommandId = (typeof commandIds)[number];

export const viewIds = { accounts: 'callrail.accounts', calls: 'callrail.calls' } as const;

/** Types of the panels, by which VS Code asks for them to be restored after a reload. */
export const panelTypes = {
  call: 'callrail.call',
  table: 'callrail.table',
  analytics: 'callrail.analytics',
} as const;

/** Scheme of the documents that show records as JSON. */
export const documentScheme = 'callrail';

/**
 * `callrail.state` chooses the welcome text of an empty view: `restoring`, `signed-out`,
 * `no-connection` or `ready`. The others hide or show buttons.
 */
export const contextKeys = {
  state: 'callrail.state',
  demo: 'callrail.demo',
  callsSearched: 'callrail.callsSearched',
} as const;
