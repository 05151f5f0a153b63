import type { BulkChange, BulkOutcome } from '../../src/protocol/tablePanel';
import { h, uniqueId } from '../shared/dom';
import { icon } from '../shared/icons';
import { statusLine } from '../shared/status';
import { button, progress } from '../shared/toolkit';
import { bulkForm } from './bulkForm';
import { bulkOutcome } from './bulkOutcome';
import { bulkPreview } from './bulkPreview';
import { bulkProgress } from './bulkProgress';
import { counted, type Page } from './page';
import { tellFailure } from './requests';

export interface Bulk {
  readonly element: HTMLElement;
  open(): void;
  undo(): void;
}

/**
 * A panel that changes the selected calls: put together, looked at, done, undone. What was looked at
 * is what is done: another selection or another change asks for another look.
 */
export function bulk(page: Page): Bulk {
  const { host, table, selection, t } = page;
  const status = statusLine();
  const titleId = uniqueId('bulk');
  const subject = h('p', { class: 'bulk-subject' });
  const place = h('div', { class: 'bulk-place' });
  const form = bulkForm(page, forget);
  let looking = new AbortController();
  let running = false;
  /** Whether an undo takes back the change that was made last. */
  let undoable = false;
  let opener: Element | null = null;

  const look = button({
    label: t('editPreview'),
    appearance: 'primary',
    onClick: () => void preview(),
  });
  const all = button({ label: t('editAll'), onClick: () => void selectAll() });
  const back = button({ label: t('editUndo'), icon: 'undo', onClick: () => void undo() });
  const more = button({ label: t('editAgain'), onClick: again });
  const showBack = () => (back.element.hidden = !undoable || !table.facts.canUndo);
  const entry = h(
    'div',
    { class: 'bulk-entry' },
    form.element,
    h('div', { class: 'buttons' }, look.element),
  );

  const shut = h(
    'button',
    { type: 'button', class: 'tool', 'aria-label': t('close'), title: t('close') },
    icon('close'),
  );
  shut.addEventListener('click', close);
  const element = h(
    'section',
    { class: 'bulk', 'aria-labelledby': titleId },
    h('div', { class: 'bulk-head' }, h('h2', { id: titleId }, t('editTitle')), shut),
    subject,
    h('div', { class: 'buttons' }, all.element),
    entry,
    place,
    status.element,
  );
  element.hidden = true;
  element.addEventListener('keydown', event => {
    if (event.key !== 'Escape' || event.defaultPrevented || running) return;
    event.stopPropagation();
    close();
  });

  function close(): void {
    element.hidden = true;
    if (opener instanceof HTMLElement) opener.focus();
  }

  function show(): void {
    if (element.hidden) opener = document.activeElement;
    element.hidden = false;
  }

  function showSubject(): void {
    const { size } = selection;
    const words = size === 1 ? t('selectedOne') : t('selectedMany', counted(size));
    subject.textContent = size === 0 ? t('editNobody') : words;
    all.element.hidden = size > 0 || table.facts.rows === 0;
    entry.hidden = size === 0;
  }

  /** What was looked at is no longer what would be done. */
  function forget(): void {
    if (running) return;
    looking.abort();
    look.setBusy(false);
    place.replaceChildren();
    status.clear();
  }

  async function selectAll(): Promise<void> {
    try {
      selection.set(await host.request('ids', { from: 0, to: table.facts.rows - 1 }));
      form.focus();
    } catch (error) {
      tellFailure(page, status, { heading: t('selectFailed'), error });
    }
  }

  async function preview(): Promise<void> {
    const change = form.read();
    forget();
    if (!change) {
      status.show(t('editTagsNone'), 'error');
      return;
    }
    looking = new AbortController();
    const { signal } = looking;
    const ids = selection.ids();
    look.setBusy(true);
    place.replaceChildren(progress(t('editPreviewing')));
    try {
      const found = await host.request('preview', { ids, change }, signal);
      place.replaceChildren(bulkPreview(page, found, ids.length, () => void apply(ids, change)));
    } catch (error) {
      if (signal.aborted) return;
      place.replaceChildren();
      const heading = t('editPreviewFailed');
      tellFailure(page, status, { heading, error, again: () => void preview() });
    } finally {
      if (!signal.aborted) look.setBusy(false);
    }
  }

  function apply(ids: string[], change: BulkChange): Promise<void> {
    const request = () => host.request('apply', { ids, change });
    return run(t('editApplying'), t('editFailed'), request);
  }

  function undo(): Promise<void> {
    return run(t('editUndoing'), t('editUndoFailed'), () => host.request('undo', null));
  }

  async function run(
    label: string,
    failed: string,
    request: () => Promise<BulkOutcome>,
  ): Promise<void> {
    if (running) return;
    running = true;
    status.clear();
    entry.hidden = true;
    const shown = bulkProgress(page, label, () => {
      // The outcome says how far it came.
      host.request('stopApplying', null).catch(() => undefined);
    });
    place.replaceChildren(shown.element);
    shown.focus();
    const steps = host.on('bulk', progress => shown.show(progress));
    try {
      const outcome = await request();
      undoable = outcome.canUndo;
      showBack();
      const result = bulkOutcome(page, outcome, [back.element, more.element]);
      place.replaceChildren(result.element);
      result.focus();
    } catch (error) {
      place.replaceChildren();
      const again = () => void run(label, failed, request);
      tellFailure(page, status, { heading: failed, error, again });
      status.focus();
    } finally {
      running = false;
      steps.dispose();
      entry.hidden = place.childElementCount > 0 || selection.size === 0;
    }
  }

  function again(): void {
    place.replaceChildren();
    showSubject();
    if (entry.hidden) all.element.focus();
    else form.focus();
  }

  showSubject();
  table.onChange(showBack);
  selection.onChange(() => {
    if (running) return;
    forget();
    showSubject();
  });
  return {
    element,
    open() {
      show();
      if (running) return;
      showSubject();
      if (selection.size === 0) all.element.focus();
      else if (!entry.hidden) form.focus();
    },
    undo() {
      show();
      void undo();
    },
  };
}
