import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import * as z from 'zod';

const period = z.string().optional().describe('Such as last_7_days or this_month.');
const company = z.string().optional().describe('Name or COM…');

/** The common jobs, each as a request that leads to the right tools in the right order. */
export function registerPrompts(mcp: McpServer): void {
  mcp.registerPrompt(
    'why_did_calls_drop',
    {
      title: 'Why did calls drop?',
      description: 'Compares a period with the one before, and finds what brought fewer calls.',
      argsSchema: { period, company },
    },
    ({ period = 'last_7_days', company }) =>
      asked(`Find out why calls ${of(company)}dropped in ${period}.
1. callrail_summarize_calls for the period and for the same time before it; say both bounds and the difference of each number.
2. The same with group_by source, then tracker: name what fell most, and what is gone altogether.
3. callrail_call_timeseries by day: was it one day, or all of them? Weekends and days still running count for less.
4. callrail_list_trackers for trackers that fell to nothing: is one disabled?
Say what is known, what is likely, and what you could not see.`),
  );
  mcp.registerPrompt(
    'find_untagged_leads',
    {
      title: 'Find untagged leads',
      description: 'Good leads without a tag, with a proposal for each.',
      argsSchema: { period, company },
    },
    ({ period = 'last_30_days', company }) =>
      asked(`Find good leads ${of(company)}without a tag in ${period}.
1. callrail_search_calls with lead_status good_lead; take those whose tags are empty, page by page as next says.
2. callrail_list_tags for the names that exist.
3. For each call propose a tag of those, from its note and source; leave out what you cannot tell.
Show a table and ask before you change anything; then callrail_update_call with append_tags true.`),
  );
  mcp.registerPrompt(
    'explain_call_source',
    {
      title: 'Explain a call’s source',
      description: 'Why a call is attributed to its source.',
      argsSchema: { call_id: z.string().describe('CAL…') },
    },
    ({ call_id }) =>
      asked(
        `Why does the call ${call_id} have its source? Use callrail_explain_attribution, and callrail_get_tracker for its tracker. Explain the rule, the way to the call, and what is missing to know more.`,
      ),
  );
  mcp.registerPrompt(
    'check_integration',
    {
      title: 'Check integration code',
      description: 'Reviews code that talks to CallRail against the facts of its API.',
      argsSchema: { endpoint: z.string().optional().describe('Such as calls.list.') },
    },
    ({ endpoint }) =>
      asked(
        `Review the code at hand that talks to CallRail${endpoint === undefined ? '' : ` (${endpoint})`}. Read callrail_api_reference first${endpoint === undefined ? '' : `, then for ${endpoint}`}. Look for: a path without .json, PATCH, lists without dates (7 days only), unencoded brackets, trust in total_pages, following next_page with the key, a key in the source, waiting after 429. Show each finding with its line and a fix.`,
      ),
  );
}

function of(company: string | undefined): string {
  return company === undefined ? '' : `of ${company} `;
}

function asked(text: string) {
  return { messages: [{ role: 'user' as const, content: { type: 'text' as const, text } }] };
}
