import type { CallView } from '../../src/protocol/callPanel';
import { h, whenChanged } from '../shared/dom';
import { errorText, failure, remedyButton, showFailure } from '../shared/failure';
import { icon } from '../shared/icons';
import { section } from '../shared/section';
import { statusLine } from '../shared/status';
import { button, progress } from '../shared/toolkit';
import { actionButton } from './actions';
import type { Page, Part } from './page';
import { createPlayer, type Player } from './player';
import { shareLinks } from './shareLinks';

export interface RecordingPart extends Part {
  /** The player, once the recording is loaded. */
  player(): Player | undefined;
  onTime(listener: (time: number) => void): void;
}

type State = CallView['recording']['state'];

/** The call's recording: loaded at once where there is one, explained where there is none. */
export function recording(page: Page): RecordingPart {
  const { host, t } = page;
  const { element, body } = section('recording', t('recording'));
  const place = h('div', { class: 'recording-place' });
  const status = statusLine();
  const download = actionButton(page, 'downloadRecording', status).element;
  const links = shareLinks(page, status);
  const hipaa = h('p', { class: 'note' }, icon('info'), h('span', {}, t('recordingHipaa')));
  body.append(place, hipaa, links.element, status.element);

  const listeners: ((time: number) => void)[] = [];
  let player: Player | undefined;

  function say(text: string, ...more: Node[]): void {
    place.replaceChildren(h('p', { class: 'muted' }, text), ...more);
  }

  async function load(): Promise<void> {
    const hadFocus = place.contains(document.activeElement);
    const loading = progress(t('recordingLoading'));
    place.replaceChildren(loading);
    try {
      const found = await host.request('recording', null);
      if (found.kind === 'none') say(found.explanation);
      else await play(new Blob([new Uint8Array(found.bytes)], { type: found.mimeType }));
      loading.remove();
    } catch (error) {
      const retry = button({ label: t('retry'), icon: 'retry', onClick: () => void load() });
      const words = failure(t('recordingFailed'), errorText(error, t));
      const buttons = [retry.element, ...remedyButton(page, error), download];
      place.replaceChildren(words, h('div', { class: 'buttons' }, ...buttons));
      if (hadFocus) retry.element.focus();
    }
  }

  async function play(audio: Blob): Promise<void> {
    try {
      player = await createPlayer(page, audio, place);
    } catch {
      say(t('recordingUnplayable'), download);
      return;
    }
    player.controls.append(download);
    for (const listener of listeners) player.onTime(listener);
  }

  async function checkAgain(): Promise<void> {
    status.clear();
    try {
      const view = await host.request('reload', null);
      page.show(view);
      if (view.recording.state !== 'available') status.show(t('recordingStillNone'));
    } catch (error) {
      showFailure(page, status, error);
    }
  }

  const renderState = whenChanged(({ state, mayCome }: { state: State; mayCome: boolean }) => {
    player?.dispose();
    player = undefined;
    if (state === 'available') {
      void load();
      return;
    }
    const onClick = () => void checkAgain();
    const again = mayCome
      ? [button({ label: t('checkAgain'), icon: 'retry', onClick }).element]
      : [];
    say(t(state === 'pending' ? 'recordingPending' : 'recordingNone'), ...again);
  });

  return {
    element,
    update({ recording: { state, recent, hipaa: underHipaa, player: hasPlayer } }) {
      // A recording that is there stays loaded, however old the call becomes.
      renderState({ state, mayCome: state === 'pending' || (state === 'none' && recent) });
      hipaa.hidden = !underHipaa || state === 'none';
      links.update(state === 'available', hasPlayer, underHipaa);
    },
    player: () => player,
    onTime: listener => void listeners.push(listener),
  };
}
