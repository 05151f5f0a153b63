import * as vscode from 'vscode';
import { groupingsOf, type Grouping } from '../core/analytics/breakdown';
import type { Breakdown, CallAnalytics, Series, Summary } from '../core/analytics/callAnalytics';
import { costOf, defaultInterval, expectedRange } from '../core/analytics/expectedRange';
import type { Interval } from '../core/analytics/interval';
import type { CallSearch } from '../core/callSearch';
import type { Directory } from '../core/directory';
import { parseQuery } from '../core/query/parseQuery';
import { QueryError } from '../core/query/queryProblem';
import type { Session } from '../core/session';
import { queryCheck } from '../host/queryCheck';
import {
  analyticsNumberStrings,
  type AnalyticsNumberWords,
} from '../protocol/analyticsNumberStrings';
import type { analyticsPanel, AnalyticsView } from '../protocol/analyticsPanel';
import { analyticsStrings } from '../protocol/analyticsStrings';
import { queryBoxStrings } from '../protocol/queryBoxStrings';
import type { Handlers } from '../protocol/rpc';
import { breakdownCsv, seriesCsv, summaryCsv } from './analyticsCsv';
import { breakdownView, choicesOf, seriesView, summaryView } from './analyticsViews';
import { numberReader } from './analyticsWords';
import { PanelError } from './panelError';
import type { PanelFailures } from './panelFailures';
import { meetAccount, type PanelSubject } from './panelSubject';
import { checkMode, type PanelMode } from './panelMode';
import { pageStrings } from './pageStrings';
import { savePicture } from './savePicture';

export interface AnalyticsServices {
  session: Session;
  directory: Directory;
  search: CallSearch;
  analytics: CallAnalytics;
  /** Failures are shown in the page; this notes them down with all that is known of them. */
  logFailure: (error: unknown) => void;
}

/** The panel whose page is answered. */
export interface AnsweredAnalytics extends PanelSubject {
  mode: PanelMode;
  failures: PanelFailures;
  /** Told of the query that is shown from now on. */
  onAsked: (query: string) => void;
}

/** What the page shows, by table. */
interface Shown {
  summary?: Summary;
  series?: Series;
  breakdown?: Breakdown & { by: Grouping };
}

/** Answers the page of one account's numbers. */
export function analyticsHandlers(
  services: AnalyticsServices,
  { account, query: opened, label, mode, failures, onAsked }: AnsweredAnalytics,
): Handlers<typeof analyticsPanel> {
  const { session, directory, search, analytics } = services;
  const words = pageStrings(analyticsNumberStrings) as AnalyticsNumberWords;
  const reader = numberReader(vscode.env.language, words);
  let asked = opened;
  let interval: Interval | undefined;
  let by: Grouping = 'source';
  let shown: Shown = {};

  const plan = (signal: AbortSignal) => search.planMetrics(account, asked, { signal });

  async function view(text: string, notes: string[], signal: AbortSignal): Promise<AnalyticsView> {
    const { query } = parseQuery(text, Date.now());
    const range = expectedRange(query, Date.now());
    interval = fitting(interval, range);
    const possible = groupingsOf(query);
    if (!possible.includes(by)) by = 'source';
    await meetAccount(directory, account, signal);
    onAsked(text);
    return {
      strings: pageStrings({ ...queryBoxStrings, ...analyticsStrings }),
      query: text,
      label: directory.known(account)?.name ?? label,
      interval,
      by,
      ...choicesOf(range, possible, reader),
      notes,
    };
  }

  return {
    open: async ({ kept }, signal) => {
      await checkMode(session, mode);
      asked = kept?.query ?? asked;
      by = kept?.by ?? by;
      interval = kept?.interval;
      try {
        const { text, unsupported } = await plan(signal);
        asked = text;
        return await view(text, notesOf(unsupported), signal);
      } catch (error) {
        // The page is where the query can be mended; each part says what is wrong with it.
        if (error instanceof QueryError) return view(asked, [], signal);
        throw error;
      }
    },
    ask: async ({ query }, signal) => {
      const { text, unsupported } = await search.planMetrics(account, query, { signal });
      asked = text;
      shown = {};
      return view(text, notesOf(unsupported), signal);
    },
    checkQuery: ({ query, caret }, signal) => queryCheck(search, account, query, caret, signal),
    summary: async ({ fresh }, signal) => {
      const summary = await analytics.summary(account, await plan(signal), { fresh, signal });
      shown.summary = summary;
      return summaryView(summary, reader);
    },
    series: async ({ interval: wanted, fresh }, signal) => {
      interval = wanted;
      const options = { fresh, signal };
      const series = await analytics.series(account, await plan(signal), wanted, options);
      shown.series = series;
      return seriesView(series, wanted, reader);
    },
    breakdown: async ({ by: wanted, fresh }, signal) => {
      by = wanted;
      const options = { fresh, signal };
      const breakdown = await analytics.breakdown(account, await plan(signal), wanted, options);
      shown.breakdown = { ...breakdown, by: wanted };
      return breakdownView(breakdown, wanted, reader);
    },
    copyTable: async ({ table }) => {
      const csv = csvOf(shown, table);
      if (csv === undefined)
        throw new PanelError(vscode.l10n.t('There are no numbers to copy yet.'));
      await vscode.env.clipboard.writeText(csv.text);
      return {
        statement:
          csv.rows === 1
            ? vscode.l10n.t('1 row copied as CSV')
            : vscode.l10n.t('{0} rows copied as CSV', csv.rows),
      };
    },
    savePng: async ({ name, bytes }) => ({ statement: await savePicture(name, bytes) }),
    showCalls: async ({ query }) => {
      await vscode.commands.executeCommand('callrail.openTable', { ...account, query, label });
      return null;
    },
    act: async ({ action }) => {
      const subject = { ...account, query: asked, label };
      await vscode.commands.executeCommand(`callrail.${action}`, subject);
      return null;
    },
    remedy: async ({ id }) => {
      await failures.act(id);
      return null;
    },
  };
}

/** The present interval, as long as it makes one request of a few points; else one that does. */
function fitting(present: Interval | undefined, range: ReturnType<typeof expectedRange>): Interval {
  if (present === undefined) return defaultInterval(range);
  const { points, requests } = costOf(range, present);
  return points > 1 && requests === 1 ? present : defaultInterval(range);
}

function notesOf(unsupported: readonly string[]): string[] {
  if (unsupported.length === 0) return [];
  return [
    vscode.l10n.t(
      'CallRail cannot count by {0}: the numbers are those without it.',
      unsupported.join(' '),
    ),
  ];
}

function csvOf(shown: Shown, table: keyof Shown): { text: string; rows: number } | undefined {
  const { summary, series, breakdown } = shown;
  switch (table) {
    case 'summary':
      return summary && { text: summaryCsv(summary), rows: summary.previous ? 2 : 1 };
    case 'series':
      return series && { text: seriesCsv(series), rows: series.points.length };
    case 'breakdown':
      return (
        breakdown && { text: breakdownCsv(breakdown, breakdown.by), rows: breakdown.rows.length }
      );
  }
}
