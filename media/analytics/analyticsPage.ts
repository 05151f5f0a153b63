import type { AnalyticsView } from '../../src/protocol/analyticsPanel';
import { errorText } from '../shared/failure';
import { breakdown } from './breakdown';
import { header } from './header';
import type { Page } from './page';
import { series } from './series';
import { summary } from './summary';

/** Puts the parts into `main`; `retry` asks again for what could not be loaded. */
export function analyticsPage(
  page: Page,
  main: HTMLElement,
  first: AnalyticsView,
): { retry: () => void } {
  const { host, state } = page;
  const top = header(page, first, { ask: query => void ask(query), reload: () => load(true) });
  const parts = [summary(page), series(page), breakdown(page)];
  let view = first;
  let asking = new AbortController();

  /** Another question: until the host has taken it, the numbers of the last one stay. */
  async function ask(query: string): Promise<void> {
    asking.abort();
    asking = new AbortController();
    const { signal } = asking;
    top.setBusy(true);
    try {
      const next = await host.request('ask', { query }, signal);
      if (signal.aborted) return;
      state.set({ draft: null });
      show(next);
    } catch (error) {
      if (!signal.aborted) top.refuse(errorText(error, page.t));
    } finally {
      if (!signal.aborted) top.setBusy(false);
    }
  }

  function show(next: AnalyticsView): void {
    view = next;
    state.set({ asked: { query: next.query, interval: next.interval, by: next.by } });
    top.update(next);
    load(false);
  }

  function load(fresh: boolean): void {
    // A part keeps what was chosen in it since: the interval, the grouping.
    const { interval, by } = state.get().asked ?? view;
    for (const part of parts) part.ask({ ...view, interval, by }, fresh);
  }

  main.replaceChildren(top.element, ...parts.map(({ element }) => element));
  show(first);
  return { retry: () => parts.forEach(part => part.retry()) };
}
