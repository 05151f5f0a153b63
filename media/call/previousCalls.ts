import type { PreviousCall, PreviousCalls } from '../../src/protocol/callPanel';
import { datum, h } from '../shared/dom';
import { showFailure } from '../shared/failure';
import { icon } from '../shared/icons';
import { disclosure } from '../shared/section';
import { statusLine } from '../shared/status';
import { loader } from './loader';
import type { Page, Part } from './page';

/** The same customer's calls before this one, asked for when the part is first opened. */
export function previousCalls(page: Page): Part {
  const { host, state, t } = page;
  const status = statusLine();
  /** How many there are, as CallRail counts them; null where it did not say. */
  let counted: number | null = null;
  const { element, body, count, open } = disclosure(
    'previous-calls',
    t('previousCalls'),
    opened => {
      state.set({ previousCallsOpen: opened });
      if (opened) calls.load();
    },
  );

  const calls = loader({
    page,
    loading: t('previousCallsLoading'),
    failed: t('previousCallsFailed'),
    request: () => host.request('previousCalls', null),
    render: found =>
      found.calls.length === 0
        ? [h('p', { class: 'muted' }, t(noneOf(found)))]
        : [h('ol', { class: 'calls' }, ...found.calls.map(row)), ...shownOf(found), status.element],
  });
  body.append(calls.element);

  /** Only where nothing else can be there is the customer said not to have called before. */
  const noneOf = ({ more }: PreviousCalls) =>
    more || counted ? 'previousCallsNotFound' : 'previousCallsNone';

  function shownOf({ calls: { length }, more }: PreviousCalls): HTMLElement[] {
    const isPart = counted !== null && counted > length;
    if (!isPart && !more) return [];
    const words = isPart
      ? t('previousCallsOf', length, counted ?? '')
      : t('previousCallsMore', length);
    return [h('p', { class: 'muted' }, words)];
  }

  function row(call: PreviousCall): HTMLElement {
    const link = h(
      'button',
      { type: 'button', class: 'call' },
      h('span', { class: `outcome-${call.outcome}` }, icon(call.outcome)),
      datum(call.time, { class: 'call-time' }),
      h('span', {}, t(`outcome.${call.outcome}`)),
      call.duration && datum(call.duration, { class: 'muted' }),
      call.tracker && datum(call.tracker, { class: 'muted call-tracker' }),
    );
    link.addEventListener('click', () => {
      status.clear();
      host
        .request('openCall', { id: call.id })
        .catch((error: unknown) => showFailure(page, status, error));
    });
    return h('li', {}, link);
  }

  // Not before the call itself was shown, which says how many there are.
  let restore = state.get().previousCallsOpen;
  return {
    element,
    update(view) {
      counted = view.priorCalls;
      element.hidden = view.priorCalls === 0;
      count.textContent = view.priorCalls === null ? '' : String(view.priorCalls);
      if (restore) open();
      restore = false;
    },
  };
}
