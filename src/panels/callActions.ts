import * as vscode from 'vscode';
import { callerOf } from '../core/callText';
import type { CallRef } from '../core/refs';
import { copy } from '../host/clipboard';
import { confirmSpam } from '../host/confirmSpam';
import { openInBrowser } from '../host/openInBrowser';
import { note } from '../host/statusNote';
import type { Action } from '../protocol/callPanel';
import type { CallPanelServices } from './callPanel';
import { callRailPage } from './callRailPage';
import { PanelError } from './panelError';

type Act = (services: CallPanelServices, ref: CallRef, signal: AbortSignal) => Promise<unknown>;

/** What the buttons of the call's page do. */
export const callActions: Record<Action, Act> = {
  showRawJson: (_, ref) =>
    Promise.resolve(
      vscode.commands.executeCommand('callrail.showRawJson', {
        kind: 'call',
        connectionId: ref.connectionId,
        accountId: ref.accountId,
        id: ref.callId,
      }),
    ),
  copyId: (_, { callId }) => copy(callId, callId),
  openWebPage: async ({ calls }, ref, signal) => {
    const { timeline_url } = await calls.get(ref, { signal });
    const page = callRailPage(timeline_url);
    if (page) await openInBrowser(page);
    else
      throw new PanelError(
        vscode.l10n.t('CallRail gave no address on its own site for this call.'),
      );
  },
  copyRecordingLink: async (services, ref, signal) =>
    copy((await recordingLink(services, ref, signal)).href, vscode.l10n.t('Link to the recording')),
  openRecordingLink: async (services, ref, signal) =>
    openInBrowser(await recordingLink(services, ref, signal)),
  copyPlayerLink: async (services, ref, signal) =>
    copy((await playerLink(services, ref, signal)).href, vscode.l10n.t('Link to the player')),
  openPlayer: async (services, ref, signal) =>
    openInBrowser(await playerLink(services, ref, signal)),
  downloadRecording,
  markAsSpam: async ({ callEditor, calls }, ref) => {
    if (await confirmSpam(callerOf(await calls.get(ref)))) await callEditor.markAsSpam(ref);
  },
};

async function recordingLink({ recordings }: CallPanelServices, ref: CallRef, signal: AbortSignal) {
  const link = await recordings.link(ref, { signal });
  if (!link) throw new PanelError(vscode.l10n.t('CallRail has no recording of this call.'));
  return link;
}

/** CallRail's own page that plays the recording; whoever has the address can listen. */
async function playerLink({ calls }: CallPanelServices, ref: CallRef, signal: AbortSignal) {
  const { recording_player } = await calls.get(ref, { signal });
  const page = callRailPage(recording_player);
  if (!page) throw new PanelError(vscode.l10n.t('CallRail gave no player page for this call.'));
  return page;
}

const extensions: Record<string, string> = {
  'audio/mpeg': 'mp3',
  'audio/mp3': 'mp3',
  'audio/wav': 'wav',
  'audio/x-wav': 'wav',
  'audio/ogg': 'ogg',
};

/** Saves the recording where the user says. Nothing is written before it is there as a whole. */
async function downloadRecording(
  { recordings }: CallPanelServices,
  ref: CallRef,
  signal: AbortSignal,
): Promise<void> {
  const recording = await recordings.load(ref, { signal });
  if (recording.kind === 'none')
    throw new PanelError(vscode.l10n.t('CallRail has no recording of this call.'));
  const extension = extensions[recording.mimeType] ?? 'audio';
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const name = `${ref.callId.replace(/[^\w-]/g, '')}.${extension}`;
  const target = await vscode.window.showSaveDialog({
    defaultUri: folder && vscode.Uri.joinPath(folder, name),
    filters: { [vscode.l10n.t('Audio')]: [extension] },
    title: vscode.l10n.t('Save Recording'),
  });
  if (!target) return;
  await vscode.workspace.fs.writeFile(target, recording.bytes);
  note(vscode.l10n.t('Recording saved'));
}
