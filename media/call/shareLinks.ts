import type { Action } from '../../src/protocol/callPanel';
import { h } from '../shared/dom';
import { icon } from '../shared/icons';
import type { StatusLine } from '../shared/status';
import { actionButton } from './actions';
import type { Page } from './page';

export interface ShareLinks {
  readonly element: HTMLElement;
  update(hasRecording: boolean, hasPlayer: boolean, hipaa: boolean): void;
}

/** Addresses under which the recording can be heard, with what that means for who gets them. */
export function shareLinks(page: Page, status: StatusLine): ShareLinks {
  const { t } = page;
  const row = (...actions: Action[]) =>
    h('div', { class: 'buttons' }, ...actions.map(one => actionButton(page, one, status).element));
  const ofRecording = row('copyRecordingLink', 'openRecordingLink');
  const ofPlayer = row('copyPlayerLink', 'openPlayer');
  const words = h('span');
  const element = h(
    'div',
    { class: 'share' },
    h('h3', {}, t('linksHeading')),
    ofRecording,
    ofPlayer,
    h('p', { class: 'note' }, icon('warning'), words),
  );
  return {
    element,
    update(hasRecording, hasPlayer, hipaa) {
      element.hidden = !hasRecording && !hasPlayer;
      ofRecording.hidden = !hasRecording;
      ofPlayer.hidden = !hasPlayer;
      words.textContent = hipaa ? t('linksNoteHipaa') : t('linksNote');
    },
  };
}
