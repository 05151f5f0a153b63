import * as vscode from 'vscode';
import type { CallPatch } from '../api/schemas/call';
import { CallId } from '../api/schemas/ids';
import type { CallUpdate } from '../core/callEditor';
import { previousCalls } from '../core/previousCalls';
import type { CallRef } from '../core/refs';
import { readTranscript } from '../core/transcript';
import type { CallForm, CallView, callPanel, Recording, Saved } from '../protocol/callPanel';
import { callStrings } from '../protocol/callStrings';
import type { Handlers } from '../protocol/rpc';
import { callActions } from './callActions';
import type { CallPanelServices } from './callPanel';
import { previousCallOf } from './callView';
import type { PanelFailures } from './panelFailures';
import { pageStrings } from './pageStrings';
import { checkMode, type PanelMode } from './panelMode';
import type { ShownCall } from './shownCall';

/** The panel whose page is answered. */
export interface AnsweredPanel {
  ref: CallRef;
  mode: PanelMode;
  shown: ShownCall;
  failures: PanelFailures;
  /** Tells the page that the call is now seen otherwise. */
  changed: (view: CallView) => void;
}

/** Answers the page of one call. */
export function callHandlers(
  services: CallPanelServices,
  { ref, mode, shown, failures, changed }: AnsweredPanel,
): Handlers<typeof callPanel> {
  const { session, calls, callEditor, tagEditor, recordings } = services;

  const saved = (update: CallUpdate): Saved => ({
    view: shown.show(update.call),
    problems: [
      ...update.refused,
      ...update.ignored.map(field => ({
        field,
        message: vscode.l10n.t('CallRail took the request and ignored this field without a word.'),
      })),
    ],
  });

  return {
    open: async (_, signal) => {
      await checkMode(session, mode);
      return {
        strings: pageStrings(callStrings),
        view: shown.show(await calls.get(ref, { signal })),
      };
    },
    reload: async (_, signal) => shown.show(await calls.get(ref, { signal, fresh: true })),
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
      if (recording.kind === 'none')
        return {
          kind: 'none',
          explanation: vscode.l10n.t('CallRail has no recording of this call.'),
        };
      const { bytes, mimeType, signed } = recording;
      if (signed) {
        shown.recordingIsSigned();
        const view = shown.again();
        if (view) changed(view);
      }
      return { kind: 'audio', bytes, mimeType };
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
      const found = await previousCalls(calls, ref, Date.now(), { signal });
      const reader = { language: vscode.env.language };
      return { ...found, calls: found.calls.map(call => previousCallOf(call, reader)) };
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
    remedy: async ({ id }) => {
      await failures.act(id);
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
