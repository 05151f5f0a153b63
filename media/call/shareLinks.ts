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
  const ofRecording = (['copyRecordingLink', 'openRecordingLink'] as const).map(
    action => actionButton(page, action, status).element,
  );
  const ofPlayer = (['copyPlayerLink', 'openPlayer'] as const).map(
    action => actionButton(page, action, status).element,
  );
  const words = h('span');
  const element = h(
    'div',
    { class: 'share' },
    h('h3', {}, t('linksHeading')),
    h('div', { class: 'buttons' }, ...ofRecording, ...ofPlayer),
    h('p', { class: 'note' }, icon('warning'), words),
  );
  return {
    element,
    update(hasRecording, hasPlayer, hipaa) {
      element.hidden = !hasRecording && !hasPlayer;
      for (const button of ofRecording) button.hidden = !hasRecording;
      for (const button of ofPlayer) button.hidden = !hasPlayer;
      words.textContent = hipaa ? t('linksNoteHipaa') : t('linksNote');
    },
  };
}
