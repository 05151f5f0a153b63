import * as z from 'zod';
import type { App } from '../app';
import type { CallQuery } from '../core/query/callQuery';
import type { AccountRef } from '../core/refs';
import { runSteps } from '../host/prompt';
import { defaultRange } from '../host/settings';
import { accountStep } from './choose';
import { isNode, readInput } from './input';
import { givenScope, queryOfScope, scopeInput } from './scopeInput';

/** What a command about many calls is about: the query that finds them, in one account. */
export interface CallsSubject {
  account: AccountRef;
  query: string;
  /** What people call it: `Bright Smile Dental`. */
  label: string;
}

const argument = z.object({ ...scopeInput, query: z.string() });

/**
 * The calls of a node's account, company, tracker or tag, as far back as CallRail keeps them; those
 * of `{ accountId, connectionId?, query? }`; else what the Calls view asks for. Where no account is
 * known, one is asked for, and dismissing that returns undefined.
 */
export async function callsSubject(
  app: App,
  title: string,
  input: unknown,
): Promise<CallsSubject | undefined> {
  const { accountId, query, ...rest } = readInput(argument, isScopeless(input) ? undefined : input);
  if (accountId !== undefined) {
    const scope = await givenScope(app, { ...rest, accountId });
    const { connectionId, label } = scope;
    const account = { connectionId, accountId };
    return { account, query: query ?? textOf(await queryOfScope(app, scope)), label };
  }
  const { callsView } = app;
  const shown = callsView.scope;
  if (shown) {
    const { connectionId, accountId, label } = shown;
    return { account: { connectionId, accountId }, query: query ?? callsView.query, label };
  }
  let subject: CallsSubject | undefined;
  await runSteps(title, [
    accountStep(
      app,
      (account, label) => (subject = { account, query: query ?? `range:${defaultRange()}`, label }),
    ),
  ]);
  return subject;
}

/** A call or a day, which has no calls of its own: a view's title bar hands on what has the focus. */
export function isScopeless(input: unknown): boolean {
  return isNode(input) && readInput(argument, input).label === undefined;
}

function textOf({ company, tracker, tags }: CallQuery): string {
  const words = [
    company !== undefined && `company:${quoted(company)}`,
    tracker !== undefined && `tracker:${quoted(tracker)}`,
    ...tags.map(tag => `tag:${quoted(tag)}`),
  ];
  return words.filter(word => word !== false).join(' ');
}

function quoted(value: string): string {
  return /^[\w.-]+$/.test(value) ? value : `"${value}"`;
}
