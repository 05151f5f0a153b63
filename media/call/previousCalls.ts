import type { PreviousCall } from '../../src/protocol/callPanel';
import { datum, h } from '../shared/dom';
import { icon } from '../shared/icons';
import { disclosure } from '../shared/section';
import { statusLine } from '../shared/status';
import { loader } from './loader';
import { errorText, type Page, type Part } from './page';

/** The same customer's calls before this one, asked for when the part is first opened. */
export function previousCalls(page: Page): Part {
  const { host, state, t } = page;
  const status = statusLine();
  const { element, body, count, open } = disclosure(
    'previous-calls',
    t('previousCalls'),
    opened => {
      state.set({ previousCallsOpen: opened });
      if (opened) calls.load();
    },
  );

  const calls = loader({
    t,
    loading: t('previousCallsLoading'),
    failed: t('previousCallsFailed'),
    request: () => host.request('previousCalls', null),
    render: list =>
      list.length === 0
        ? [h('p', { class: 'muted' }, t('previousCallsNone'))]
        : [h('ol', { class: 'calls' }, ...list.map(row)), status.element],
  });
  body.append(calls.element);

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
        .catch((error: unknown) => status.show(errorText(error, t), 'error'));
    });
    return h('li', {}, link);
  }

  if (state.get().previousCallsOpen) open();
  return {
    element,
    update(view) {
      element.hidden = view.priorCalls === 0;
      count.textContent = view.priorCalls === null ? '' : String(view.priorCalls);
    },
  };
}
