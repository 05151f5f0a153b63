import {
  formFields,
  type CallForm,
  type CallView,
  type FormField,
  type Saved,
} from '../../src/protocol/callPanel';
import { h } from '../shared/dom';
import { showFailure } from '../shared/failure';
import { section } from '../shared/section';
import { statusLine } from '../shared/status';
import { button } from '../shared/toolkit';
import { afterSave, changedElsewhere, edit, isAmount, patchOf, rebase, type Draft } from './draft';
import { formRows } from './formRows';
import type { Page, Part } from './page';

export interface EditForm extends Part {
  /** Saves what was changed; does nothing where nothing was. */
  save: () => void;
}

/** Customer name, lead status, value and note. What is typed outlives reloads and failed saves. */
export function editForm(page: Page): EditForm {
  const { host, state, t } = page;
  const { element, body } = section('lead', t('lead'));
  const { rows, setLeadStatusOf } = formRows(page, typed, takeTheirs);
  const status = statusLine();
  const saveButton = button({
    label: t('save'),
    appearance: 'primary',
    title: `${t('save')} (${navigator.userAgent.includes('Mac OS') ? '⌘S' : 'Ctrl+S'})`,
    onClick: () => void save(),
  });
  const revertButton = button({ label: t('revert'), onClick: revert });
  const dirty = h('span', { class: 'dirty' }, t('unsaved'));
  body.append(
    h('div', { class: 'fields' }, ...formFields.map(field => rows[field].element)),
    h('div', { class: 'buttons' }, saveButton.element, revertButton.element, dirty),
    status.element,
  );

  let form: CallForm = { customer_name: '', note: '', lead_status: '', value: '' };
  let draft: Draft = state.get().draft;
  let saving = false;

  function setDraft(next: Draft): void {
    draft = next;
    state.set({ draft });
    const isDirty = Object.keys(draft).length > 0;
    element.classList.toggle('is-dirty', isDirty);
    dirty.hidden = !isDirty;
    saveButton.setEnabled(isDirty);
    revertButton.setEnabled(isDirty);
    for (const field of formFields) {
      const theirs = field === 'lead_status' ? t(`status.${form.lead_status}`) : form[field];
      const words = theirs ? t('changedElsewhere', theirs) : t('clearedElsewhere');
      // While a save is under way, what changes is most likely its own doing.
      const conflict = !saving && changedElsewhere(draft, form, field);
      rows[field].setConflict(conflict ? words : '');
    }
  }

  function typed(field: FormField): void {
    status.clear();
    rows[field].setProblem('');
    setDraft(edit(draft, form, field, rows[field].control.value));
  }

  function showValues(): void {
    for (const field of formFields) rows[field].control.value = draft[field]?.value ?? form[field];
  }

  function takeTheirs(field: FormField): void {
    rows[field].setProblem('');
    setDraft(edit(draft, form, field, form[field]));
    showValues();
    rows[field].control.focus();
  }

  function revert(): void {
    for (const field of formFields) rows[field].setProblem('');
    setDraft({});
    showValues();
    status.show(t('reverted'));
    rows.customer_name.control.focus();
  }

  function update(view: CallView): void {
    form = view.form;
    setLeadStatusOf(form);
    setDraft(rebase(draft, form));
    showValues();
  }

  function valueFits(): boolean {
    const { control } = rows.value;
    if (isAmount(control.value)) return true;
    rows.value.setProblem(t('valueProblem'));
    control.focus();
    return false;
  }

  async function save(): Promise<void> {
    if (saving || Object.keys(draft).length === 0 || !valueFits()) return;
    for (const field of formFields) rows[field].setProblem('');
    const sent = patchOf(draft);
    const patch = sent.value === undefined ? sent : { ...sent, value: sent.value.trim() };
    saving = true;
    saveButton.setBusy(true);
    status.show(t('saving'));
    try {
      const saved = await host.request('save', patch);
      saving = false;
      accept(sent, saved);
    } catch (error) {
      saving = false;
      setDraft(draft);
      showFailure(page, status, error, t('saveFailed'));
    } finally {
      saveButton.setBusy(false);
    }
  }

  function accept(sent: Partial<CallForm>, { view, problems }: Saved): void {
    const hadFocus = saveButton.element === document.activeElement;
    draft = afterSave(draft, sent, view.form, new Set(problems.map(({ field }) => field)));
    page.show(view);
    let firstRefused: FormField | undefined;
    for (const { field, message } of problems) {
      if (field === 'tags') continue;
      rows[field].setProblem(message);
      firstRefused ??= field;
    }
    if (firstRefused) {
      status.show(t('notAllSaved'), 'error');
      rows[firstRefused].control.focus();
    } else {
      status.show(t('saved'), 'success');
      // The button cannot be used any more, so the focus would be lost with it.
      if (hadFocus && Object.keys(draft).length === 0) status.focus();
    }
  }

  rows.customer_name.setHint(t('nameHint'));
  rows.value.setHint(t('valueHint'));
  return { element, update, save: () => void save() };
}
