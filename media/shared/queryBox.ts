import './queryBox.css';
import type { QueryCheck } from '../../src/protocol/queryBox';
import type { QueryBoxStringKey } from '../../src/protocol/queryBoxStrings';
import { choiceList } from './choiceList';
import { datum, h, setAttributes, uniqueId } from './dom';
import { problemItems } from './queryProblems';
import type { Translate } from './strings';
import { button } from './toolkit';

/** Milliseconds: who types faster than this is not asked about every letter. */
const pause = 100;

type Suggestion = QueryCheck['suggestions'][number];

export interface QueryBoxOptions {
  t: Translate<QueryBoxStringKey>;
  value: string;
  /** What was being typed when the page went away, and was not submitted. */
  draft?: string;
  /** Asks the host; the signal aborts when the text or the caret has moved on. */
  check: (query: string, caret: number, signal: AbortSignal) => Promise<QueryCheck>;
  /** Enter, or the button, for a query that is not known to have problems. */
  submit: (query: string) => void;
}

export interface QueryBox {
  readonly element: HTMLElement;
  /** The text as it stands. */
  value: string;
  /** Takes the host's form of what was submitted, unless something else was typed meanwhile. */
  adopt(query: string): void;
  setBusy(busy: boolean): void;
  /** Says why a query that was submitted could not be answered; gone with the next key. */
  showProblem(message: string): void;
  clearProblem(): void;
  focus(): void;
}

/**
 * A field for a query with completion, and under it what is wrong with the text. Nothing but the
 * reader, a chosen suggestion or a chosen fix ever changes the text.
 */
export function queryBox(options: QueryBoxOptions): QueryBox {
  const { t } = options;
  const problemsId = uniqueId('query-problems');
  const input = h('input', {
    type: 'text',
    placeholder: t('query.placeholder'),
    'aria-label': t('query.label'),
    'aria-describedby': problemsId,
  });
  input.value = options.draft ?? options.value;
  const list = choiceList<Suggestion>(input, {
    label: t('query.suggestions'),
    render: ({ label, detail }) => [
      datum(label, { class: 'choice-name' }),
      datum(detail, { class: 'choice-level' }),
    ],
    pick: accept,
  });
  const problems = h('ul', { class: 'query-problems', id: problemsId, 'aria-live': 'polite' });
  const go = button({
    label: t('query.submit'),
    icon: 'search',
    iconOnly: true,
    onClick: submit,
  });

  let asking = new AbortController();
  /** The last answer, and the text it is about. */
  let known: { query: string; check: QueryCheck } | undefined;
  let settled = options.value;

  async function ask(
    wantsList: boolean,
    { wantsAll = false, after = 0 }: { wantsAll?: boolean; after?: number } = {},
  ): Promise<void> {
    asking.abort();
    asking = new AbortController();
    const { signal } = asking;
    try {
      if (after > 0) await new Promise(resolve => setTimeout(resolve, after));
      signal.throwIfAborted();
      const query = input.value;
      const caret = input.selectionStart ?? query.length;
      const check = await options.check(query, caret, signal);
      if (signal.aborted) return;
      known = { query, check };
      if (wantsList) show(check.suggestions);
      showProblems(wantsAll ? undefined : caret);
    } catch {
      // Completion is a help: without it the query can still be typed, and the host judges it.
    }
  }

  function show(suggestions: readonly Suggestion[]): void {
    const count = suggestions.length;
    if (count === 0 || document.activeElement !== input) list.close();
    else {
      const words = count === 1 ? t('query.suggestionsOne') : t('query.suggestionsMany', count);
      list.show(suggestions, words);
    }
  }

  /** Who submits before the text is checked learns here what mends it. */
  async function placeProblem(): Promise<void> {
    asking.abort();
    asking = new AbortController();
    const { signal } = asking;
    const query = input.value;
    try {
      const check = await options.check(query, query.length, signal);
      if (signal.aborted || check.problems.length === 0) return;
      known = { query, check };
      showProblems();
    } catch {
      // The words that it was refused with are there.
    }
  }

  /** The word that is being typed, which ends at `caret`, is not yet wrong. */
  function showProblems(caret?: number): void {
    const found = known?.check.problems ?? [];
    const shown = found.filter(
      ({ start, end }) => caret === undefined || caret < start || caret > end,
    );
    say(problemItems(known?.query ?? '', shown, replace));
  }

  function say(items: HTMLElement[]): void {
    problems.replaceChildren(...items);
    setAttributes(input, { 'aria-invalid': items.length > 0 ? 'true' : undefined });
  }

  function replace(query: string, caret = query.length): void {
    input.value = query;
    input.focus();
    input.setSelectionRange(caret, caret);
    void ask(true);
  }

  function accept({ query, caret }: Suggestion): void {
    list.close();
    replace(query, caret);
  }

  function submit(): void {
    list.close();
    const query = input.value;
    if (known?.query === query && known.check.problems.length > 0) {
      showProblems();
      return;
    }
    asking.abort();
    say([]);
    settled = query;
    options.submit(query);
  }

  function move(step: number): void {
    if (list.isOpen) list.move(step);
    else void ask(true).then(() => list.move(step));
  }

  const keys: Record<string, () => void> = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    // A suggestion for an earlier text would take away what was typed since.
    Enter: () => (list.active && known?.query === input.value ? accept(list.active) : submit()),
    Escape: () => {
      asking.abort();
      list.close();
    },
  };
  input.addEventListener('keydown', event => {
    const plain = !event.isComposing && !event.ctrlKey && !event.metaKey && !event.altKey;
    const wantsList =
      (event.ctrlKey && event.key === ' ') || (event.altKey && event.key === 'ArrowDown');
    if (wantsList) {
      event.preventDefault();
      event.stopPropagation();
      void ask(true);
      return;
    }
    const act = plain ? keys[event.key] : undefined;
    if (!act || (event.repeat && !event.key.startsWith('Arrow'))) return;
    event.preventDefault();
    act();
  });
  // The words under the caret decide what is offered, so moving it asks, too.
  input.addEventListener('keyup', event => {
    if (list.isOpen && /^(ArrowLeft|ArrowRight|Home|End)$/.test(event.key)) void ask(true);
  });
  input.addEventListener('input', () => {
    say([]);
    void ask(true, { after: pause });
  });
  input.addEventListener('click', () => {
    if (!list.isOpen) void ask(true);
  });
  input.addEventListener('blur', () => {
    list.close();
    // What was being typed is complete now; a submitted text was judged by the host.
    if (input.value === settled) asking.abort();
    else void ask(false, { wantsAll: true });
  });

  return {
    element: h(
      'div',
      { class: 'query-box', role: 'search' },
      h(
        'div',
        { class: 'query-line' },
        h('div', { class: 'combobox' }, input, list.element),
        go.element,
      ),
      problems,
    ),
    get value() {
      return input.value;
    },
    set value(value) {
      settled = value;
      if (input.value !== value) input.value = value;
      say([]);
    },
    adopt(query) {
      if (input.value === settled) this.value = query;
    },
    setBusy: busy => go.setBusy(busy),
    showProblem(message) {
      const none = { start: 0, end: 0, message, fix: null };
      const items = problemItems('', [none], replace);
      for (const item of items) item.querySelector('.query-problem-place')?.remove();
      say(items);
      void placeProblem();
    },
    clearProblem: () => say([]),
    focus: () => input.focus(),
  };
}
