import * as vscode from 'vscode';
import * as z from 'zod';
import type { App } from '../app';
import { CallRailError, isCallRailError } from '../api/errors';
import { OutboundCallDraft } from '../api/schemas/call';
import { AccountId, TrackerId } from '../api/schemas/ids';
import type { AccountRef } from '../core/refs';
import { confirm, inputText, pick, runSteps, take, type Step } from '../host/prompt';
import { accountStep } from './choose';
import type { Command } from './command';
import { readInput } from './input';

const argument = z.object({
  connectionId: z.string(),
  accountId: AccountId,
  trackerId: TrackerId,
  ...OutboundCallDraft.shape,
});

/** Places an outbound call: CallRail rings the business, then the customer. Sent once only. */
export const run: Command = async (app, input) => {
  const { connectionId, accountId, trackerId, ...draft } = readInput(argument, input);
  let account: AccountRef | undefined =
    accountId && (await app.directory.locate({ connectionId, accountId }));
  const { parsePhone, displayPhone } = await import('../core/callText');
  for (const field of ['business_phone_number', 'customer_phone_number'] as const) {
    const given = draft[field];
    if (given === undefined) continue;
    const number = parsePhone(given);
    if (number === undefined)
      throw new CallRailError('invalid-request', 'A number does not fit.', {
        serverMessage: `${field}: ${notANumber()}`,
      });
    draft[field] = number;
  }
  const numberStep = (field: 'business_phone_number' | 'customer_phone_number', prompt: string) =>
    (async question => {
      const answer = await inputText(question, {
        prompt,
        placeholder: '(555) 555-0123',
        value: draft[field],
        validate: text => (parsePhone(text) ? undefined : notANumber()),
      });
      return take(answer, text => (draft[field] = parsePhone(text) ?? text));
    }) satisfies Step;

  const complete = await runSteps(vscode.l10n.t('CallRail: Place Call'), [
    !account && accountStep(app, chosen => (account = chosen)),
    draft.caller_id === undefined &&
      callerIdStep(
        app,
        () => account,
        trackerId,
        displayPhone,
        number => (draft.caller_id = number),
      ),
    draft.business_phone_number === undefined &&
      numberStep('business_phone_number', vscode.l10n.t('The business: this phone rings first')),
    draft.customer_phone_number === undefined &&
      numberStep(
        'customer_phone_number',
        vscode.l10n.t('The customer: this phone rings once the business has answered'),
      ),
  ]);
  if (!complete || !account) return undefined;
  const call = OutboundCallDraft.parse(draft);
  const agreed = await confirm(
    vscode.l10n.t(
      'Call {0} and connect {1}?',
      displayPhone(call.business_phone_number),
      displayPhone(call.customer_phone_number),
    ),
    vscode.l10n.t(
      'Real phones ring: first {0}, then {1}, who sees {2}. CallRail bills the call. It is sent once and never repeated.',
      displayPhone(call.business_phone_number),
      displayPhone(call.customer_phone_number),
      displayPhone(call.caller_id),
    ),
    vscode.l10n.t('Place Call'),
  );
  if (!agreed) return undefined;
  const placed = await place(app, account, call);
  if (!placed) return undefined;
  app.callsView.refresh();
  void vscode.window.showInformationMessage(
    vscode.l10n.t(
      'The call is being placed: {0} rings first.',
      displayPhone(call.business_phone_number),
    ),
  );
  return placed;
};

function notANumber(): string {
  return vscode.l10n.t('Write a number of the United States or Canada, with its area code.');
}

/**
 * Sends the call, once. Where no answer came the phones may be ringing, so nothing offers to do it
 * again.
 */
async function place(app: App, account: AccountRef, call: OutboundCallDraft) {
  try {
    return await app.callEditor.place(account, call);
  } catch (error) {
    const unknown = ['network', 'timeout', 'server', 'schema', 'too-large', 'redirected'];
    if (!isCallRailError(error) || !unknown.includes(error.code)) throw error;
    app.log.error(error.message);
    void vscode.window.showWarningMessage(
      vscode.l10n.t(
        'CallRail gave no clear answer, so the call may have been placed all the same. Look at the phones and at the list of calls before you place it again.',
      ),
    );
    return undefined;
  }
}

/** Asks for the number that the customer sees: one of the account's, or of the tracker's if several. */
function callerIdStep(
  app: App,
  account: () => AccountRef | undefined,
  trackerId: TrackerId | undefined,
  displayPhone: (number: string) => string,
  use: (number: string) => void,
): Step {
  return async question => {
    const ref = account();
    if (!ref) return 'dismissed';
    const numbers = app.directory.trackers(ref).then(trackers =>
      trackers
        .filter(({ id, status }) => status !== 'disabled' && (!trackerId || id === trackerId))
        .flatMap(({ name, company, tracking_numbers }) =>
          tracking_numbers.map(number => ({
            label: displayPhone(number),
            description: [name, company?.name].filter(Boolean).join(' · '),
            value: number,
          })),
        ),
    );
    if (trackerId) {
      const [only, ...others] = await numbers;
      if (only && others.length === 0) {
        use(only.value);
        return 'skipped';
      }
    }
    const placeholder = vscode.l10n.t('The tracking number that the customer sees');
    return take(await pick(question, { placeholder, choices: numbers }), use);
  };
}
