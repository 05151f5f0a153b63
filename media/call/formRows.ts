import type { CallForm, FormField } from '../../src/protocol/callPanel';
import { dropdown, labelled, textArea, textField, type Dropdown } from '../shared/toolkit';
import { formRow, type FormRow } from './formField';
import type { Page } from './page';

export interface FormRows {
  readonly rows: Record<FormField, FormRow>;
  /** CallRail's own state can be kept, but not chosen: it is listed only where it stands. */
  setLeadStatusOf: (form: CallForm) => void;
}

type LeadStatus = CallForm['lead_status'];
const settable: readonly LeadStatus[] = ['', 'good_lead', 'not_a_lead'];
const kept: LeadStatus = 'previously_marked_good_lead';

/** The fields that people edit here. */
export function formRows(
  { t }: Page,
  onInput: (field: FormField) => void,
  onTake: (field: FormField) => void,
): FormRows {
  const choice = (value: LeadStatus) => ({ value, label: t(`status.${value}`) });
  const take = (field: FormField) => ({ label: t('takeTheirs'), onClick: () => onTake(field) });

  const name = textField(t('field.customer_name'), () => onInput('customer_name'));
  const value = textField(t('field.value'), () => onInput('value'));
  const note = textArea(t('field.note'), 5, () => onInput('note'));
  const status: Dropdown = dropdown(t('field.lead_status'), settable.map(choice), () =>
    onInput('lead_status'),
  );

  const rows = {
    customer_name: formRow('name', name, name.element, take('customer_name')),
    lead_status: formRow(
      'status',
      status,
      labelled(status, t('field.lead_status')),
      take('lead_status'),
    ),
    value: formRow('value', value, value.element, take('value')),
    note: formRow('note', note, note.element, take('note')),
  };
  let listed = '';

  return {
    rows,
    setLeadStatusOf(form) {
      const choices = form.lead_status === kept ? [kept, ...settable] : settable;
      if (choices.join() === listed) return;
      listed = choices.join();
      status.setChoices(choices.map(choice));
      rows.lead_status.setHint(form.lead_status === kept ? t('previouslyGoodHint') : '');
    },
  };
}
