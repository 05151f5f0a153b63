import { h } from '../shared/dom';
import { section } from '../shared/section';
import { statusLine } from '../shared/status';
import { actionButton } from './actions';
import type { Page, Part } from './page';

/** The one thing here that cannot be undone, apart from all others; the host asks before it acts. */
export function spam(page: Page): Part {
  const { element, body } = section('spam', page.t('spamHeading'));
  const status = statusLine();
  const mark = actionButton(page, 'markAsSpam', status).element;
  const note = h('p', { class: 'muted' }, page.t('spamNote'));
  body.append(h('div', { class: 'spam-row' }, note, mark), status.element);
  return { element, update: () => undefined };
}
