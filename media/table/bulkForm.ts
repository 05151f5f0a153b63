import type { BulkChange } from '../../src/protocol/tablePanel';
import { h } from '../shared/dom';
import { dropdown, labelled } from '../shared/toolkit';
import { bulkTags } from './bulkTags';
import type { Page } from './page';

export interface BulkForm {
  readonly element: HTMLElement;
  /** What is to be done; undefined while a tag has yet to be named. */
  read(): BulkChange | undefined;
  focus(): void;
}

const kinds = ['addTags', 'removeTags', 'leadStatus'] as const;
const statuses = ['good_lead', 'not_a_lead', ''] as const;

/** Where a change of many calls is put together. */
export function bulkForm(page: Page, onChange: () => void): BulkForm {
  const { t } = page;
  const kind = dropdown(
    t('editChange'),
    kinds.map(value => ({ value, label: t(`edit.${value}`) })),
    () => show(),
  );
  const tags = bulkTags(page, onChange);
  const status = dropdown(
    t('editLead'),
    statuses.map(value => ({ value, label: t(`lead.${value}`) })),
    onChange,
  );
  const lead = labelled(status, t('editLead'));
  lead.hidden = true;

  function show(): void {
    const isLead = kind.value === 'leadStatus';
    lead.hidden = !isLead;
    tags.element.hidden = isLead;
    onChange();
  }

  return {
    element: h('div', { class: 'bulk-form' }, labelled(kind, t('editChange')), tags.element, lead),
    read() {
      const chosen = kinds.find(each => each === kind.value) ?? 'addTags';
      if (chosen === 'leadStatus') {
        const found = statuses.find(each => each === status.value);
        return { kind: chosen, status: found === '' ? null : (found ?? null) };
      }
      tags.settle();
      return tags.names.length > 0 ? { kind: chosen, tags: [...tags.names] } : undefined;
    },
    focus: () => kind.focus(),
  };
}
