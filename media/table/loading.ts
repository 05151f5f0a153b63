import { datum, h, whenChanged } from '../shared/dom';
import { icon } from '../shared/icons';
import type { StatusLine } from '../shared/status';
import { button, progress } from '../shared/toolkit';
import type { TableFacts } from '../../src/protocol/tablePanel';
import type { Page } from './page';
import { tellFailure } from './requests';

/** What was found so far, what to know of it, and the buttons that bring more. */
export function loading(page: Page, status: StatusLine): HTMLElement {
  const { host, table, t, announce } = page;
  const title = h('h1', {});
  const statement = h('p', { class: 'statement' });
  const notes = h('ul', { class: 'notes' });
  const ring = progress(t('loading'));
  // The announcer says it, once it is over.
  ring.removeAttribute('role');
  const failed = h('div', { class: 'load-failure', role: 'alert' });

  async function ask(name: 'loadMore' | 'loadAll' | 'stopLoading'): Promise<void> {
    status.clear();
    try {
      table.take(await host.request(name, null));
    } catch (error) {
      tellFailure(page, status, { heading: t('loadFailed'), error, again: () => void ask(name) });
    }
  }
  const more = button({ label: t('loadMore'), onClick: () => void ask('loadMore') }).element;
  const all = button({ label: t('loadAll'), onClick: () => void ask('loadAll') }).element;
  const stop = button({ label: t('stop'), onClick: () => void ask('stopLoading') }).element;
  const buttons = h('div', { class: 'buttons' }, more, all, stop);
  const retry = button({ label: t('retry'), icon: 'retry', onClick: () => void ask('loadMore') });

  const showNotes = whenChanged((texts: string[]) =>
    notes.replaceChildren(...texts.map(text => h('li', {}, icon('info'), datum(text)))),
  );
  const showFailure = whenChanged((failure: string | null) =>
    failed.replaceChildren(
      ...(failure === null
        ? []
        : [
            icon('warning'),
            h(
              'span',
              {},
              `${t(table.facts.rows > 0 ? 'loadFailed' : 'openFailed')}: `,
              datum(failure),
            ),
            retry.element,
          ]),
    ),
  );

  function show(facts: TableFacts): void {
    // A button that goes away gives the focus to the one that comes in its place.
    const focused = buttons.contains(document.activeElement);
    title.replaceChildren(datum(facts.label));
    statement.replaceChildren(datum(facts.statement));
    ring.hidden = !facts.loading;
    stop.hidden = !facts.loading;
    more.hidden = all.hidden = facts.loading || !facts.hasMore || facts.failure !== null;
    showNotes(facts.notes);
    showFailure(facts.failure);
    if (focused) [stop, more].find(each => !each.hidden)?.focus();
  }
  show(table.facts);

  let said = table.facts.statement;
  table.onChange(({ facts }) => {
    show(facts);
    if (facts.loading || facts.statement === said) return;
    said = facts.statement;
    announce([facts.statement, ...facts.notes].join(' '));
  });
  return h(
    'div',
    { class: 'facts-line' },
    h('div', { class: 'facts-words' }, title, statement, ring, buttons),
    failed,
    notes,
  );
}
