import * as vscode from 'vscode';
import * as z from 'zod';
import { CallRailError } from '../api/errors';
import { dateRanges } from '../api/resources/callQuery';
import { viewIds } from '../contributions';
import { firstKeptDay, isoDay, rangeProblem, type CallRange } from '../core/dateRange';
import { inputText, pick, runSteps, take, type Choice, type Step } from '../host/prompt';
import { rangeName } from '../host/rangeName';
import type { Command } from './command';
import { readInput } from './input';

const argument = z.object({
  range: z.enum(dateRanges),
  start_date: z.string(),
  end_date: z.string(),
});

/** Changes the range of the Calls view. */
export const run: Command = async ({ callsView }, input) => {
  const given = readInput(argument, input);
  const range = givenRange(given) ?? (await askRange(callsView.range));
  if (!range) return;
  callsView.ask({ range });
  await vscode.commands.executeCommand(`${viewIds.calls}.focus`);
};

function givenRange({ range, start_date, end_date }: Partial<z.output<typeof argument>>) {
  if (range) return { kind: 'named', name: range } as const;
  if (start_date === undefined || end_date === undefined) return undefined;
  const problem = rangeProblem(start_date, end_date, Date.now());
  if (problem)
    throw new CallRailError('invalid-request', `The range does not fit: ${problem}.`, {
      serverMessage: problemSentence(problem),
    });
  return { kind: 'days', start: start_date, end: end_date } as const;
}

async function askRange(current: CallRange): Promise<CallRange | undefined> {
  const named = dateRanges.map(name => ({ kind: 'named', name }) as const);
  const ranges: CallRange[] = [...named, { kind: 'kept' }];
  const choices: Choice<CallRange | 'custom'>[] = [
    ...ranges.map(range => ({
      label: capitalized(rangeName(range)),
      description: sameRange(range, current) ? vscode.l10n.t('current') : undefined,
      value: range,
    })),
    { label: vscode.l10n.t('From… to…'), value: 'custom' },
  ];
  let chosen: CallRange | 'custom' | undefined;
  const days = {
    start: current.kind === 'days' ? current.start : '',
    end: current.kind === 'days' ? current.end : isoDay(new Date()),
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
  return chosen === 'custom' ? { kind: 'days', ...days } : chosen;
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

function sameRange(one: CallRange, other: CallRange): boolean {
  return rangeName(one) === rangeName(other);
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
