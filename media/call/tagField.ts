import type { TagChoice } from '../../src/protocol/callPanel';
import { combobox } from '../shared/combobox';
import { datum, h } from '../shared/dom';
import { icon } from '../shared/icons';
import type { StatusLine } from '../shared/status';
import { tagClasses } from '../shared/tagColors';
import { button } from '../shared/toolkit';
import type { Page } from './page';
import { interpretTag, matchingTags } from './tagMatches';

export interface TagField {
  readonly element: HTMLElement;
  clear(): void;
  /** The choices are no longer true: they are asked for again when they are next wanted. */
  forget(): void;
  focus(): void;
}

/** Where a tag's name is typed or picked; a name that may create a tag is asked about first. */
export function tagField(
  { host, t }: Page,
  status: StatusLine,
  onCall: () => readonly string[],
  add: (name: string) => void,
): TagField {
  let choices: readonly TagChoice[] | undefined;
  let reading: Promise<void> | undefined;
  const question = h('div', { class: 'question', role: 'group' });
  question.hidden = true;

  /** Asked for once; after a failure, again when the field is used again. */
  function readChoices(): Promise<void> {
    if (reading) return reading;
    const asked = host
      .request('tagChoices', null)
      .then(read => {
        if (reading !== asked) return;
        choices = read;
        input.refresh();
      })
      // Names can be typed all the same; the question before adding one says what is unknown.
      .catch(() => {
        if (reading === asked) reading = undefined;
      });
    reading = asked;
    return asked;
  }

  async function submit(typed: string): Promise<void> {
    status.clear();
    input.value = typed;
    await readChoices();
    const wish = interpretTag(typed, choices, onCall());
    if (wish.kind === 'empty') return;
    if (wish.kind === 'existing') add(wish.name);
    else if (wish.kind === 'taken') status.show(t('tagTaken', wish.name));
    else ask(wish.kind, wish.name);
  }

  function ask(kind: 'unknown' | 'unsure', name: string): void {
    const words = kind === 'unknown' ? t('tagUnknown', name) : t('tagUnsure', name);
    const answer = (act?: () => void) => {
      question.hidden = true;
      input.focus();
      act?.();
    };
    const create = button({
      label: kind === 'unknown' ? t('tagCreate') : t('add'),
      appearance: 'primary',
      onClick: () => answer(() => add(name)),
    });
    const cancel = button({ label: t('cancel'), onClick: () => answer() });
    question.replaceChildren(
      h('p', { role: 'alert' }, icon('warning'), h('span', {}, words)),
      h('div', { class: 'buttons' }, create.element, cancel.element),
    );
    question.setAttribute('aria-label', words);
    question.onkeydown = event => {
      if (event.key === 'Escape') answer();
    };
    question.hidden = false;
    create.element.focus();
  }

  const input = combobox<TagChoice>({
    label: t('addTag'),
    listLabel: t('tagChoices'),
    placeholder: t('addTagPlaceholder'),
    matches: query => matchingTags(choices ?? [], query, onCall()),
    limit: 50,
    describe(shown, total) {
      if (!choices) return '';
      if (total > shown) return t('tagMatchesMore', shown, total);
      if (total === 0) return t('tagMatchesNone');
      return total === 1 ? t('tagMatchesOne') : t('tagMatches', total);
    },
    text: choice => choice.name,
    render: choice => [
      h('span', { class: ['swatch', ...tagClasses(choice)].join(' ') }),
      datum(choice.name, { class: 'choice-name' }),
      h('span', { class: 'choice-level' }, t(`level.${choice.level}`)),
    ],
    onFocus: () => void readChoices(),
    onInput() {
      question.hidden = true;
      status.clear();
    },
    onSubmit: text => void submit(text),
  });
  const confirm = button({ label: t('add'), icon: 'add', onClick: () => void submit(input.value) });

  return {
    element: h(
      'div',
      { class: 'tag-field' },
      h('div', { class: 'tag-entry' }, input.element, confirm.element),
      question,
    ),
    clear: () => (input.value = ''),
    forget() {
      reading = undefined;
      choices = undefined;
      if (input.element.contains(document.activeElement)) void readChoices();
    },
    focus: () => input.focus(),
  };
}
