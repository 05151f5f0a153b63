import * as z from 'zod';
import type { App } from '../app';
import { printQuery } from '../core/query/printQuery';
import type { AccountRef } from '../core/refs';
import { runSteps } from '../host/prompt';
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
    return { account, query: query ?? printQuery(await queryOfScope(app, scope)), label };
  }
  const { account: shown, query: asked, label = '' } = app.callsView;
  if (shown) {
    const { connectionId, accountId, name } = shown;
    const account = { connectionId, accountId };
    return query === undefined
      ? { account, query: asked, label }
      : { account, query, label: rest.label ?? name };
  }
  let subject: CallsSubject | undefined;
  await runSteps(title, [
    accountStep(
      app,
      (account, name) => (subject = { account, query: query ?? asked, label: rest.label ?? name }),
    ),
  ]);
  return subject;
}

/** A call or a day, which has no calls of its own: a view's title bar hands on what has the focus. */
export function isScopeless(input: unknown): boolean {
  return isNode(input) && readInput(argument, input).label === undefined;
}
