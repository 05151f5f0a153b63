import type { AnalyticsView } from '../../src/protocol/analyticsPanel';
import type { Params } from '../../src/protocol/rpc';
import type { analyticsPanel } from '../../src/protocol/analyticsPanel';
import { datum, h, whenChanged } from '../shared/dom';
import { showFailure } from '../shared/failure';
import { icon, type IconName } from '../shared/icons';
import { queryBox } from '../shared/queryBox';
import { statusLine } from '../shared/status';
import { button } from '../shared/toolkit';
import type { Page } from './page';

type Action = Params<typeof analyticsPanel, 'act'>['out']['action'];

const actions = {
  openTable: 'table',
  exportCalls: 'download',
  saveSearch: 'save',
} as const satisfies Record<Action, IconName>;

export interface Header {
  readonly element: HTMLElement;
  update(view: AnalyticsView): void;
  setBusy(busy: boolean): void;
  /** Says why the query was not taken. */
  refuse(message: string): void;
}

/** Whose calls, which of them, and what else can be done with them. */
export function header(
  page: Page,
  first: AnalyticsView,
  on: { ask: (query: string) => void; reload: () => void },
): Header {
  const { host, state, t } = page;
  const status = statusLine();
  const account = datum('');
  const box = queryBox({
    t,
    value: first.query,
    draft: state.get().draft ?? undefined,
    check: (query, caret, signal) => host.request('checkQuery', { query, caret }, signal),
    submit: on.ask,
  });
  box.element.addEventListener('input', () => state.set({ draft: box.value }));
  const notes = h('ul', { class: 'notes', 'aria-live': 'polite' });
  const reload = button({ label: t('reload'), icon: 'retry', onClick: on.reload });
  const buttons = (Object.keys(actions) as Action[]).map(action => actionButton(action));

  function actionButton(action: Action): HTMLElement {
    async function run(): Promise<void> {
      control.setBusy(true);
      status.clear();
      try {
        await host.request('act', { action });
      } catch (error) {
        showFailure(page, status, error);
      } finally {
        control.setBusy(false);
      }
    }
    const label = t(`act.${action}`);
    const control = button({ label, icon: actions[action], onClick: () => void run() });
    return control.element;
  }

  const showNotes = whenChanged((list: readonly string[]) =>
    notes.replaceChildren(
      ...list.map(note => h('li', { class: 'note' }, icon('info'), datum(note))),
    ),
  );

  return {
    element: h(
      'header',
      { class: 'page-header' },
      h('div', { class: 'identity' }, h('h1', {}, t('title')), h('p', { class: 'muted' }, account)),
      h('div', { class: 'buttons actions' }, reload.element, ...buttons),
      box.element,
      notes,
      status.element,
    ),
    update({ query, label, notes: list }) {
      account.textContent = label;
      box.clearProblem();
      box.adopt(query);
      showNotes(list);
    },
    setBusy: busy => box.setBusy(busy),
    refuse: message => box.showProblem(message),
  };
}
