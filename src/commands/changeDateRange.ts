import * as vscode from 'vscode';
import * as z from 'zod';
import { CallRailError } from '../api/errors';
import { dateRanges } from '../api/resources/callQuery';
import { viewIds } from '../contributions';
import { firstKeptDay, isoDay, rangeProblem } from '../core/dateRange';
import type { QueryRange } from '../core/query/callQuery';
import { datesOf, withDates, type QueryDates } from '../core/query/queryParts';
import { inputText, pick, runSteps, take, type Choice, type Step } from '../host/prompt';
import { datesName } from '../host/datesName';
import type { Command } from './command';
import { readInput } from './input';

const argument = z.object({
  range: z.enum([...dateRanges, 'last_25_months']),
  start_date: z.string(),
  end_date: z.string(),
});

/** Changes the dates of the query that the Calls view asks. */
export const run: Command = async ({ callsView }, input) => {
  const given = readInput(argument, input);
  const dates = givenDates(given) ?? (await askDates(datesOf(callsView.asked)));
  if (!dates) return;
  await callsView.ask({ query: withDates(callsView.asked, dates) });
  await vscode.commands.executeCommand(`${viewIds.calls}.focus`);
};

function givenDates({
  range,
  start_date,
  end_date,
}: Partial<z.output<typeof argument>>): QueryDates | undefined {
  if (range) return { range };
  if (start_date === undefined || end_date === undefined) return undefined;
  const problem = rangeProblem(start_date, end_date, Date.now());
  if (problem)
    throw new CallRailError('invalid-request', `The range does not fit: ${problem}.`, {
      serverMessage: problemSentence(problem),
    });
  return { from: start_date, to: end_date };
}

async function askDates(current: QueryDates): Promise<QueryDates | undefined> {
  const choices: Choice<QueryRange | 'custom'>[] = [
    ...([...dateRanges, 'last_25_months'] as const).map(range => ({
      label: capitalized(datesName({ range })),
      description:
        datesName({ range }) === datesName(current) ? vscode.l10n.t('current') : undefined,
      value: range,
    })),
    { label: vscode.l10n.t('From… to…'), value: 'custom' },
  ];
  let chosen: QueryRange | 'custom' | undefined;
  // Of a moment, the day: more than that is written in the query itself.
  const days = {
    start: current.from?.slice(0, 10) ?? '',
    end: current.to?.slice(0, 10) ?? isoDay(new Date()),
  };
  const complete = await runSteps(vscode.l10n.t('CallRail: Change Date Range'), [
    async question => {
      const placeholder = vscode.l10n.t('Which calls should be shown?');
      return take(await pick(question, { placeholder, choices }), value => (chosen = value));
    },
    dayStep(vscode.l10n.t('First day'), days, 'start', () => chosen === 'custom'),
    dayStep(vscode.l10n.t('Last day'), days, 'end', () => chosen === 'custom'),
  ]);
  if (!complete) return undefined;
  return chosen === 'custom' ? { from: days.start, to: days.end } : { range: chosen };
}

/** Asks for a day; the end is checked together with the start. */
function dayStep(
  name: string,
  days: { start: string; end: string },
  which: 'start' | 'end',
  wanted: () => boolean,
): Step {
  return async question => {
    if (!wanted()) return 'skipped';
    const validate = (text: string) => {
      const [start, end] = which === 'start' ? [text, text] : [days.start, text];
      const problem = rangeProblem(start.trim(), end.trim(), Date.now());
      return problem && problemSentence(problem);
    };
    const prompt = vscode.l10n.t('{0}, as year-month-day; it is included', name);
    const answer = await inputText(question, {
      prompt,
      placeholder: isoDay(new Date()),
      value: days[which],
      validate,
    });
    return take(answer, text => (days[which] = text.trim()));
  };
}

function problemSentence(problem: NonNullable<ReturnType<typeof rangeProblem>>): string {
  switch (problem) {
    case 'not-a-day':
      return vscode.l10n.t('Write a day that exists as year-month-day: {0}.', isoDay(new Date()));
    case 'reversed':
      return vscode.l10n.t('The last day is before the first.');
    case 'too-early':
      return vscode.l10n.t(
        'CallRail keeps calls for 25 months: the first day can be {0} or later.',
        firstKeptDay(Date.now()),
      );
  }
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
