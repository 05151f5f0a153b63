import { announcer } from '../shared/announcer';
import { h } from '../shared/dom';
import { later } from '../shared/listeners';
import { statusLine } from '../shared/status';
import { asking } from './asking';
import { bulk } from './bulk';
import { columnChooser } from './columnChooser';
import { emptiness } from './emptiness';
import { footer } from './footer';
import { grid as makeGrid } from './grid';
import { loading } from './loading';
import type { Page } from './page';
import { tellFailure } from './requests';
import { rowCache } from './rowCache';
import { keptSelection } from './state';
import { tools } from './tools';

/** Puts the parts into `main`. */
export function tablePage(shared: Omit<Page, 'announce'>, main: HTMLElement): void {
  const voice = announcer();
  const page: Page = { ...shared, announce: text => voice.say(text) };
  const { host, table, t } = page;
  const status = statusLine();
  const rows = rowCache(page);
  const onFailure = (heading: string, error: unknown) =>
    tellFailure(page, status, { heading, error });

  const edit = bulk(page);
  const chooser = columnChooser(page);
  const bar = tools(page, status, {
    current: () => grid.current,
    chooseColumns: () => chooser.open(),
    edit: () => edit.open(),
    undo: () => edit.undo(),
  });
  const grid = makeGrid({ page, rows, open: bar.open, onFailure });
  const box = asking(page);

  let told: unknown;
  rows.onChange(() => {
    const error = rows.failure;
    const again = () => rows.retry();
    if (error !== undefined) tellFailure(page, status, { heading: t('rowsFailed'), error, again });
    else if (told !== undefined) status.clear();
    told = error;
  });
  host.on('retry', () => {
    if (rows.failure !== undefined) rows.retry();
    if (table.facts.failure !== null)
      host.request('loadMore', null).then(
        facts => table.take(facts),
        () => undefined,
      );
  });
  document.addEventListener('copy', event => {
    // Text that was marked, and what is in a field, is copied as ever.
    const marked = getSelection()?.toString() ?? '';
    if (marked !== '' || !grid.element.contains(document.activeElement)) return;
    const text = document.activeElement?.textContent ?? '';
    event.preventDefault();
    if (page.selection.size > 0) bar.copy('csv');
    else event.clipboardData?.setData('text/plain', text);
  });
  keepState(page);

  main.replaceChildren(
    h('header', { class: 'head' }, box.element, loading(page, status), bar.element, status.element),
    h(
      'div',
      { class: 'work' },
      h('div', { class: 'sheet' }, grid.element, emptiness(page)),
      edit.element,
    ),
    footer(page, grid),
    chooser.element,
    voice.element,
  );
  page.announce(table.facts.failure ?? table.facts.statement);
}

/** What the host and the page need to show the same again. */
function keepState({ state, table, selection }: Page): void {
  const keep = later(() => {
    const { query, columns, sort, rows, loading: more } = table.facts;
    const last = state.get().kept;
    // While rows of an earlier page still come in, as many are wanted as there were.
    const wanted = more && last?.query === query ? Math.max(rows, last.rows) : rows;
    const ids = selection.size <= keptSelection ? selection.ids() : [];
    state.set({
      kept: {
        query,
        columns: [...columns],
        sort: sort && { key: sort.key, descending: sort.descending },
        rows: wanted,
      },
      selection: ids,
    });
  }, 100);
  keep();
  table.onChange(keep);
  selection.onChange(keep);
}
