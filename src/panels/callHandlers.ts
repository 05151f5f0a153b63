import * as vscode from 'vscode';
import type { Call, CallPatch } from '../api/schemas/call';
import { CallId } from '../api/schemas/ids';
import type { CallUpdate } from '../core/callEditor';
import type { CallRef } from '../core/refs';
import { readTranscript } from '../core/transcript';
import { dateFilters } from '../core/dateRange';
import type { CallForm, CallView, callPanel, Recording, Saved } from '../protocol/callPanel';
import type { Handlers } from '../protocol/rpc';
import { callActions } from './callActions';
import { callPageStrings } from './callPageStrings';
import type { CallPanelServices } from './callPanel';
import { previousCallOf, viewOf } from './callView';

/** Answers the page of one call. `onView` hears of the title whenever the call was read. */
export function callHandlers(
  services: CallPanelServices,
  ref: CallRef,
  onView: (title: string) => void,
): Handlers<typeof callPanel> & { reshow(call: Call): CallView } {
  const { session, directory, calls, callEditor, tagEditor, recordings } = services;

  const reshow = (call: Call): CallView => {
    const account = directory.known(ref);
    const view = viewOf(call, { language: vscode.env.language, now: Date.now(), account });
    onView(view.title);
    return view;
  };
  const saved = (update: CallUpdate): Saved => ({
    view: reshow(update.call),
    problems: [
      ...update.refused,
      ...update.ignored.map(field => ({
        field,
        message: vscode.l10n.t('CallRail took the request and ignored this field without a word.'),
      })),
    ],
  });

  return {
    reshow,
    open: async (_, signal) => ({
      strings: callPageStrings(),
      view: reshow(await calls.get(ref, { signal })),
    }),
    reload: async (_, signal) => reshow(await calls.get(ref, { signal, fresh: true })),
    save: async (form, signal) => saved(await callEditor.update(ref, patchOf(form), { signal })),
    tagChoices: async (_, signal) => {
      const { company_id } = await calls.get(ref, { signal });
      const tags = await tagEditor.usable(ref, company_id, { signal });
      return tags.map(tag => ({
        name: tag.name,
        color: tag.color ?? null,
        background: tag.background_color ?? null,
        level: tag.company_id == null ? ('account' as const) : ('company' as const),
      }));
    },
    addTag: async ({ name }, signal) => saved(await callEditor.addTags(ref, [name], { signal })),
    removeTag: async ({ name }, signal) =>
      saved(await callEditor.removeTags(ref, [name], { signal })),
    recording: async (_, signal): Promise<Recording> => {
      const recording = await recordings.load(ref, { signal });
      return recording.kind === 'audio'
        ? recording
        : { kind: 'none', explanation: vscode.l10n.t('CallRail has no recording of this call.') };
    },
    transcript: async (_, signal) => {
      const client = await session.client(ref.connectionId);
      const transcript = await readTranscript(client, ref, { signal });
      const empty = transcript.turns.length === 0 && transcript.text === null;
      return {
        ...transcript,
        explanation: empty
          ? vscode.l10n.t(
              'CallRail gave no transcript: the call was not transcribed, or the plan does not include transcripts.',
            )
          : null,
      };
    },
    previousCalls: async (_, signal) => {
      const { customer_phone_number, start_time } = await calls.get(ref, { signal });
      if (!customer_phone_number) return [];
      // CallRail cannot filter by the customer's number, but its search looks there.
      const dates = dateFilters({ kind: 'kept' }, Date.now());
      const scope = { ...ref, label: '' };
      const search = customer_phone_number.replace(/^\+1/, '');
      const page = await calls.list(scope, dates, { search, signal });
      return page.items
        .filter(
          call =>
            call.id !== ref.callId &&
            call.customer_phone_number === customer_phone_number &&
            (call.start_time ?? '') < (start_time ?? ''),
        )
        .map(call => previousCallOf(call, { language: vscode.env.language }));
    },
    openCall: async ({ id }) => {
      const other = { ...ref, callId: CallId.parse(id) };
      await vscode.commands.executeCommand('callrail.openCall', other);
      return null;
    },
    act: async ({ action }, signal) => {
      await callActions[action](services, ref, signal);
      return null;
    },
  };
}

/** What the form says, as CallRail takes it; an empty text clears. */
function patchOf(form: Partial<CallForm>): CallPatch {
  const { lead_status, customer_name, note, value } = form;
  const patch: CallPatch = {};
  if (customer_name !== undefined) patch.customer_name = customer_name.trim() || null;
  if (note !== undefined) patch.note = note || null;
  if (value !== undefined) patch.value = value.trim() || null;
  // What CallRail only shows (`previously_marked_good_lead`) is never sent.
  if (lead_status !== undefined && lead_status !== 'previously_marked_good_lead')
    patch.lead_status = lead_status || null;
  return patch;
}
