import type { CallView } from '../../src/protocol/callPanel';
import { datum, h, whenChanged } from '../shared/dom';
import { icon } from '../shared/icons';
import { statusLine } from '../shared/status';
import { actionButton } from './actions';
import type { Page, Part } from './page';

/** Who called, how it ended, and what can be done with the call as a whole. */
export function header(page: Page): Part {
  const { t } = page;
  const title = h('h1');
  const symbol = h('div', { class: 'outcome-symbol' });
  const meta = h('ul', { class: 'meta' });
  const status = statusLine();
  const web = actionButton(page, 'openWebPage', status).element;
  const actions = h(
    'div',
    { class: 'actions' },
    web,
    actionButton(page, 'showRawJson', status).element,
    actionButton(page, 'copyId', status).element,
  );
  const element = h(
    'header',
    { class: 'page-header' },
    symbol,
    h('div', { class: 'identity' }, title, meta),
    actions,
    status.element,
  );

  const render = whenChanged((view: Summary) => {
    title.replaceChildren(datum(view.title));
    symbol.className = `outcome-symbol outcome-${view.outcome}`;
    symbol.replaceChildren(icon(view.outcome));
    const repeated = view.outcome === 'outbound' && view.direction === 'outbound';
    meta.replaceChildren(
      h('li', { class: 'outcome' }, t(`outcome.${view.outcome}`)),
      ...(view.direction && !repeated ? [h('li', {}, t(`direction.${view.direction}`))] : []),
      ...(view.duration ? [h('li', {}, datum(view.duration))] : []),
      ...(view.companyTime ? [h('li', {}, datum(view.companyTime))] : []),
      ...(view.firstCall ? [h('li', { class: 'badge' }, t('firstCall'))] : []),
    );
    web.hidden = !view.webPage;
  });

  return { element, update: view => render(summaryOf(view)) };
}

type Summary = ReturnType<typeof summaryOf>;

function summaryOf({
  title,
  outcome,
  direction,
  duration,
  companyTime,
  firstCall,
  webPage,
}: CallView) {
  return { title, outcome, direction, duration, companyTime, firstCall, webPage };
}
