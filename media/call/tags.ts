import type { Saved, TagChip } from '../../src/protocol/callPanel';
import { chip } from '../shared/chip';
import { h, whenChanged } from '../shared/dom';
import { showFailure } from '../shared/failure';
import { section } from '../shared/section';
import { statusLine } from '../shared/status';
import { tagClasses } from '../shared/tagColors';
import type { Page, Part } from './page';
import { tagField } from './tagField';

/** The call's tags as chips, each with a button that takes it off, and a field that adds one. */
export function tags(page: Page): Part {
  const { host, t } = page;
  const { element, body } = section('tags', t('tags'));
  const list = h('ul', { class: 'chips' });
  const status = statusLine();
  let shown: TagChip[] = [];
  // One write after another: each answer holds the call as it then stands.
  let queue = Promise.resolve();

  function write(request: () => Promise<Saved>, done: string, after: () => void): void {
    queue = queue.then(async () => {
      element.setAttribute('aria-busy', 'true');
      try {
        const { view, problems } = await request();
        page.show(view);
        const problem = problems.find(({ field }) => field === 'tags');
        if (problem) status.show(`${t('tagFailed')}: ${problem.message}`, 'error');
        else status.show(done, 'success');
        if (!problem) after();
      } catch (error) {
        showFailure(page, status, error, t('tagFailed'));
      } finally {
        element.removeAttribute('aria-busy');
      }
    });
  }

  function remove(name: string, index: number): void {
    status.clear();
    const done = t('tagRemoved', name);
    write(
      () => host.request('removeTag', { name }),
      done,
      () => {
        const buttons = list.querySelectorAll('button');
        const next = buttons[Math.min(index, buttons.length - 1)];
        if (next) next.focus();
        else field.focus();
      },
    );
  }

  const field = tagField(
    page,
    status,
    () => shown.map(({ name }) => name),
    name =>
      write(
        () => host.request('addTag', { name }),
        t('tagAdded', name),
        () => field.clear(),
      ),
  );
  body.append(list, field.element, status.element);
  host.on('tagsChanged', () => field.forget());

  function tagChip(tag: TagChip, index: number): HTMLElement {
    const take = () => remove(tag.name, index);
    return chip(tag.name, { label: t('removeTag', tag.name), take, classes: tagClasses(tag) });
  }

  const render = whenChanged((next: TagChip[]) => {
    shown = next;
    list.replaceChildren(
      ...(next.length > 0 ? next.map(tagChip) : [h('li', { class: 'muted' }, t('noTags'))]),
    );
  });
  return { element, update: view => render(view.tags) };
}
