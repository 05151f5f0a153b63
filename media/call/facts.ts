import type { CallView, PhoneNumber } from '../../src/protocol/callPanel';
import { datum, h, whenChanged } from '../shared/dom';
import { localMoment } from '../shared/format';
import { section } from '../shared/section';
import { statusLine } from '../shared/status';
import { button } from '../shared/toolkit';
import type { Page, Part } from './page';

/** The call's own facts, as a definition list. */
export function facts(page: Page): Part {
  const { t } = page;
  const { element, body } = section('details', t('details'));
  const status = statusLine();
  const list = h('dl', { class: 'facts' });
  body.append(list, status.element);

  async function copy(text: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      status.show(t('copied'), 'success');
    } catch {
      status.show(t('copyFailed'), 'error');
    }
  }

  function phone({ display, e164 }: PhoneNumber): Node[] {
    const label = t('copyNumber', e164);
    return [
      datum(display, { class: 'number' }),
      ...(e164 === display ? [] : [datum(e164, { class: 'number muted' })]),
      button({ label, icon: 'copy', iconOnly: true, onClick: () => void copy(e164) }).element,
    ];
  }

  const language = document.documentElement.lang;

  const render = whenChanged((view: CallView) => {
    const rows: [string, Node[] | string | null][] = [
      [t('customer'), view.customer.phone && phone(view.customer.phone)],
      [t('location'), view.customer.location],
      [t('companyTime'), view.companyTime],
      [t('localTime'), view.startTime && localMoment(view.startTime, language)],
      [t('duration'), view.duration],
      [t('company'), view.company],
      [t('tracker'), view.tracker],
      [t('trackingNumber'), view.trackingNumber && phone(view.trackingNumber)],
      [t('businessNumber'), view.businessNumber && phone(view.businessNumber)],
      [t('agent'), view.agent],
      [t('callId'), view.id],
    ];
    list.replaceChildren(
      ...rows.flatMap(([name, value]) => {
        if (!value) return [];
        const content = typeof value === 'string' ? [datum(value)] : value;
        return [h('div', {}, h('dt', {}, name), h('dd', {}, ...content))];
      }),
    );
  });
  // What other parts show and edit does not concern this one.
  return {
    element,
    update: view => render({ ...view, form: emptyForm, tags: [], milestones: [], attribution: [] }),
  };
}

const emptyForm: CallView['form'] = { customer_name: '', note: '', lead_status: '', value: '' };
