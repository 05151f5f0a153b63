import { errorText } from '../shared/failure';
import { queryBox, type QueryBox } from '../shared/queryBox';
import type { Page } from './page';

/** The box that asks for other calls. */
export function asking({ host, state, table, selection, t }: Page): QueryBox {
  let asked = new AbortController();

  async function ask(query: string): Promise<void> {
    asked.abort();
    asked = new AbortController();
    const { signal } = asked;
    box.setBusy(true);
    try {
      const facts = await host.request('ask', { query }, signal);
      if (!facts) return;
      state.set({ draft: null });
      selection.set([]);
      table.take(facts);
      box.adopt(facts.query);
    } catch (error) {
      if (!signal.aborted) box.showProblem(errorText(error, t));
    } finally {
      if (!signal.aborted) box.setBusy(false);
    }
  }

  const box = queryBox({
    t,
    value: table.facts.query,
    draft: state.get().draft ?? undefined,
    check: (query, caret, signal) => host.request('checkQuery', { query, caret }, signal),
    submit: query => void ask(query),
  });
  box.element.addEventListener('input', () => state.set({ draft: box.value }));
  table.onChange(({ query, facts }) => {
    if (!query) return;
    selection.set([]);
    box.adopt(facts.query);
    if (box.value === facts.query) state.set({ draft: null });
  });
  return box;
}
