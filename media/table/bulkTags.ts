import { chip } from '../shared/chip';
import { combobox } from '../shared/combobox';
import { datum, h } from '../shared/dom';
import { button } from '../shared/toolkit';
import type { Page } from './page';

export interface BulkTags {
  readonly element: HTMLElement;
  readonly names: readonly string[];
  /** Takes what still stands in the field. */
  settle(): void;
  focus(): void;
}

const folded = (name: string) => name.trim().toLocaleLowerCase();

/** Names of tags: typed or chosen one after another, each taken off again by its button. */
export function bulkTags({ host, t }: Page, onChange: () => void): BulkTags {
  let choices: readonly string[] = [];
  let names: string[] = [];
  let reading: Promise<void> | undefined;
  const note = h('p', { class: 'muted', role: 'status' });
  const chips = h('ul', { class: 'chips', 'aria-label': t('editTags') });
  chips.hidden = true;

  function read(): void {
    reading ??= host
      .request('tagChoices', null)
      .then(all => {
        choices = all;
        note.textContent = '';
        field.refresh();
      })
      .catch(() => {
        reading = undefined;
        note.textContent = t('editTagsFailed');
      });
  }

  function matches(query: string): string[] {
    const wanted = folded(query);
    const taken = new Set(names.map(folded));
    const rank = (name: string) => (folded(name).startsWith(wanted) ? 0 : 1);
    return choices
      .filter(name => !taken.has(folded(name)) && folded(name).includes(wanted))
      .sort((a, b) => rank(a) - rank(b) || a.localeCompare(b));
  }

  function put(next: string[]): void {
    names = next;
    chips.replaceChildren(...names.map(tag));
    chips.hidden = names.length === 0;
    onChange();
  }

  function tag(name: string): HTMLElement {
    const take = () => {
      put(names.filter(other => other !== name));
      field.focus();
    };
    return chip(name, { label: t('editTagRemove', name), take });
  }

  function add(typed: string): void {
    const wanted = folded(typed);
    if (wanted === '') return;
    field.value = '';
    if (names.some(name => folded(name) === wanted)) return;
    put([...names, choices.find(name => folded(name) === wanted) ?? typed.trim()]);
  }

  const field = combobox<string>({
    label: t('editTagAdd'),
    listLabel: t('editTagChoices'),
    placeholder: t('editTagPlaceholder'),
    matches,
    limit: 50,
    describe(shown, total) {
      if (choices.length === 0) return '';
      if (total > shown) return t('editTagMatchesMore', shown, total);
      if (total === 0) return t('editTagMatchesNone');
      return total === 1 ? t('editTagMatchesOne') : t('editTagMatches', total);
    },
    text: name => name,
    render: name => [datum(name, { class: 'choice-name' })],
    onFocus: read,
    onInput: () => undefined,
    onSubmit: add,
  });
  const confirm = button({
    label: t('editTagTake'),
    icon: 'add',
    iconOnly: true,
    onClick: () => add(field.value),
  });

  return {
    element: h(
      'div',
      { class: 'bulk-tags' },
      h('span', { class: 'field-label', 'aria-hidden': 'true' }, t('editTags')),
      chips,
      h('div', { class: 'tag-entry' }, field.element, confirm.element),
      note,
    ),
    get names() {
      return names;
    },
    settle: () => add(field.value),
    focus: () => field.focus(),
  };
}
