import type { CallView } from '../../src/protocol/callPanel';
import { h } from '../shared/dom';
import { attribution } from './attribution';
import { editForm } from './editForm';
import { facts } from './facts';
import { header } from './header';
import { milestones } from './milestones';
import type { Page } from './page';
import { previousCalls } from './previousCalls';
import { recording } from './recording';
import { installShortcuts } from './shortcuts';
import { spam } from './spam';
import { tags } from './tags';
import { transcript } from './transcript';

/** Puts the parts into `main` and returns what shows a call in all of them. */
export function callPage(
  page: Omit<Page, 'show'>,
  main: HTMLElement,
  first: CallView,
): (view: CallView) => void {
  const shared: Page = { ...page, show };
  const top = header(shared);
  const sound = recording(shared);
  const form = editForm(shared);
  const wide = [sound, transcript(shared, sound), form, previousCalls(shared)];
  const narrow = [tags(shared), facts(shared), attribution(shared)];
  const foot = [milestones(shared), spam(shared)];
  const parts = [top, ...wide, ...narrow, ...foot];

  function show(view: CallView): void {
    for (const part of parts) part.update(view);
  }

  const elements = (list: { element: HTMLElement }[]) => list.map(({ element }) => element);
  main.replaceChildren(
    top.element,
    h(
      'div',
      { class: 'columns' },
      h('div', { class: 'column' }, ...elements(wide)),
      h('div', { class: 'column' }, ...elements(narrow)),
    ),
    ...elements(foot),
  );
  show(first);
  installShortcuts({ save: () => form.save(), player: () => sound.player() });
  return show;
}
