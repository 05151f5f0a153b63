import { getAccount, listAccounts } from './accounts';
import { apiReference } from './apiReference';
import { explainAttribution } from './attribution';
import { callTimeseries, summarizeCalls } from './callReports';
import { searchCalls } from './callSearchTool';
import { getCall, getTranscript, updateCall } from './callTools';
import { getCompany, listCompanies } from './companies';
import { listConnections } from './connections';
import { listIntegrations } from './integrations';
import { listNotifications } from './notifications';
import { getUser, listUsers } from './people';
import { createTag, deleteTag, listTags, updateTag } from './tags';
import type { Tool } from './tool';
import { getTracker, listTrackers } from './trackers';

/** Every tool that an agent has, in the editor and over MCP. */
export const tools: readonly Tool[] = [
  listConnections,
  listAccounts,
  getAccount,
  listCompanies,
  getCompany,
  searchCalls,
  getCall,
  getTranscript,
  updateCall,
  summarizeCalls,
  callTimeseries,
  listTrackers,
  getTracker,
  listTags,
  createTag,
  updateTag,
  deleteTag,
  listUsers,
  getUser,
  listIntegrations,
  listNotifications,
  explainAttribution,
  apiReference,
];

export function toolNamed(name: string): Tool | undefined {
  return tools.find(tool => tool.name === name);
}
