import type { Transcript } from '../../src/protocol/callPanel';
import { datum, h, prefersReducedMotion } from '../shared/dom';
import { clockTime } from '../shared/format';
import { disclosure } from '../shared/section';
import { statusLine } from '../shared/status';
import { loader } from './loader';
import type { Page, Part } from './page';
import type { RecordingPart } from './recording';

interface Phrase {
  start: number;
  element: HTMLElement;
}

/** What was said. Asked for when first opened; phrases follow the recording and lead to it. */
export function transcript(page: Page, recording: RecordingPart): Part {
  const { host, state, t } = page;
  const status = statusLine();
  let phrases: Phrase[] = [];
  let current: Phrase | undefined;

  const { element, body, open } = disclosure('transcript', t('transcript'), opened => {
    state.set({ transcriptOpen: opened });
    if (opened) spoken.load();
  });
  const spoken = loader({
    page,
    loading: t('transcriptLoading'),
    failed: t('transcriptFailed'),
    request: () => host.request('transcript', null),
    render,
  });
  body.append(spoken.element, status.element);

  function render({ turns, text, summary, explanation }: Transcript): Node[] {
    const parts: Node[] = [];
    if (summary)
      parts.push(h('h3', {}, t('summary')), h('p', { class: 'summary' }, datum(summary)));
    if (turns.length > 0) parts.push(conversation(turns));
    else if (text) {
      const region = { class: 'spoken', role: 'region', tabindex: 0 };
      parts.push(h('div', { ...region, 'aria-label': t('transcriptText') }, datum(text)));
    }
    if (explanation) parts.push(h('p', { class: 'muted' }, explanation));
    return parts;
  }

  function conversation(turns: Transcript['turns']): HTMLElement {
    phrases = [];
    const list = h('ol', { class: 'turns' });
    for (const { speaker, phrase, start } of turns) {
      const words = [
        h('span', { class: 'turn-time' }, start === null ? '' : clockTime(start)),
        h('span', { class: 'turn-speaker' }, t(`speaker.${speaker}`)),
        datum(phrase, { class: 'turn-phrase' }),
      ];
      const attributes = { class: `turn turn-${speaker}` };
      if (start === null) {
        list.append(h('li', {}, h('div', attributes, ...words)));
        continue;
      }
      const title = t('playFrom', clockTime(start));
      const button = h('button', { ...attributes, type: 'button', title }, ...words);
      button.addEventListener('click', () => playFrom(start));
      phrases.push({ start, element: button });
      list.append(h('li', {}, button));
    }
    phrases.sort((a, b) => a.start - b.start);
    return list;
  }

  function playFrom(start: number): void {
    status.clear();
    const player = recording.player();
    if (player) player.playFrom(start);
    else status.show(t('notLoadedYet'));
  }

  function follow(time: number): void {
    // A click seeks to the very start of a phrase; audio positions are not that exact.
    const next = phrases.findLast(({ start }) => start <= time + 0.05);
    if (next === current) return;
    current?.element.removeAttribute('aria-current');
    next?.element.setAttribute('aria-current', 'true');
    current = next;
    if (next) keepInView(next.element);
  }
  recording.onTime(follow);

  if (state.get().transcriptOpen) open();
  return { element, update: () => undefined };
}

/** Scrolls the list alone: the page stays where people look. */
function keepInView(phrase: HTMLElement): void {
  const list = phrase.closest('.turns');
  if (!list) return;
  const outer = list.getBoundingClientRect();
  const inner = phrase.getBoundingClientRect();
  if (inner.top >= outer.top && inner.bottom <= outer.bottom) return;
  list.scrollBy({
    top: inner.top - outer.top - (outer.height - inner.height) / 2,
    behavior: prefersReducedMotion() ? 'auto' : 'smooth',
  });
}
