import assert from 'node:assert/strict';
import {
  note,
  value,
  name,
  leadStatus,
  save,
  lead,
  status,
  alert,
  choose,
  hasValue,
  description,
} from '../support/callForm';
import { callView } from '../support/callViews';
import { until } from '../support/until';
import { deferred, hasFocus, hasText, isUsable, useCallPanel } from '../support/useCallPanel';

describe('Call panel: editing', () => {
  const openPanel = useCallPanel();

  it('shows the call’s values, with nothing to save', async () => {
    const panel = await openPanel();
    await hasValue(name(panel), 'Jane Caller');
    await hasValue(value(panel), '120.00');
    await hasValue(note(panel), 'Asked about delivery to Boulder.');
    await hasText(leadStatus(panel).locator('.selected-value'), 'Good lead');
    await isUsable(save(panel), false);
    assert.equal(await panel.page.getByText('Unsaved changes').isVisible(), false);
  });

  it('sends only what differs, and says that it is saved', async () => {
    const panel = await openPanel();
    await note(panel).fill('Call back on Friday.');
    await panel.page.getByText('Unsaved changes').waitFor();
    await save(panel).click();
    await hasText(status(panel), 'Saved.');
    assert.deepEqual(panel.asked('save'), [{ note: 'Call back on Friday.' }]);
    await isUsable(save(panel), false);
    assert.equal(await panel.page.getByText('Unsaved changes').isVisible(), false);
  });

  it('saves every field at once', async () => {
    const panel = await openPanel();
    await name(panel).fill('Janet');
    await value(panel).fill(' $99.50 ');
    await note(panel).fill('');
    await choose(panel, 'Not a lead');
    await panel.page.keyboard.press('Control+s');
    await hasText(status(panel), 'Saved.');
    assert.deepEqual(panel.asked('save'), [
      { customer_name: 'Janet', lead_status: 'not_a_lead', value: '$99.50', note: '' },
    ]);
  });

  it('saves by Ctrl+S from within a field, and does nothing when nothing changed', async () => {
    const panel = await openPanel();
    await note(panel).focus();
    await panel.page.keyboard.press('Control+s');
    await note(panel).fill('Hello');
    await panel.page.keyboard.press('Control+s');
    await hasText(status(panel), 'Saved.');
    assert.equal(panel.asked('save').length, 1);
    await hasValue(note(panel), 'Hello');
  });

  it('shows values as the server wrote them', async () => {
    const panel = await openPanel({
      handlers: {
        save: () => ({
          view: callView({ form: { ...callView().form, value: '7.00' } }),
          problems: [],
        }),
      },
    });
    await value(panel).fill('$7');
    await save(panel).click();
    await hasText(status(panel), 'Saved.');
    await hasValue(value(panel), '7.00');
  });

  it('reverts to what the call says', async () => {
    const panel = await openPanel();
    await note(panel).fill('Hello');
    await choose(panel, 'Not scored');
    await panel.page.getByRole('button', { name: 'Revert' }).click();
    await hasText(status(panel), 'Reverted.');
    await hasValue(note(panel), 'Asked about delivery to Boulder.');
    await hasText(leadStatus(panel).locator('.selected-value'), 'Good lead');
    await isUsable(save(panel), false);
  });

  it('refuses a value that CallRail would not take, at its field, before sending', async () => {
    const panel = await openPanel();
    await value(panel).fill('a lot');
    await save(panel).click();
    await lead(panel).getByText('Use an amount such as 12.50 or $12.50.').waitFor();
    await hasFocus(panel, 'Value');
    assert.equal(await value(panel).getAttribute('aria-invalid'), 'true');
    assert.match(await description(panel, 'Value'), /Use an amount such as/);
    assert.equal(panel.asked('save').length, 0);

    await value(panel).fill('12');
    assert.equal(await value(panel).getAttribute('aria-invalid'), null);
    assert.doesNotMatch(await description(panel, 'Value'), /Use an amount/);
  });

  it('shows the server’s word at the refused field, and keeps what was typed there', async () => {
    const panel = await openPanel({
      handlers: {
        save: ({ note: wished = '' }) => ({
          view: callView({ form: { ...callView().form, note: wished } }),
          problems: [{ field: 'value', message: 'CallRail ignored the value.' }],
        }),
      },
    });
    await note(panel).fill('Saved all the same');
    await value(panel).fill('5');
    await save(panel).click();
    await hasText(alert(panel), 'Not everything was saved; see the marked fields.');
    assert.match(await description(panel, 'Value'), /CallRail ignored the value/);
    await hasValue(value(panel), '5');
    await hasValue(note(panel), 'Saved all the same');
    await isUsable(save(panel), true);
    assert.deepEqual(Object.keys((await panel.state()).draft as object), ['value']);
  });

  it('keeps everything when a save fails, and saves on the next try', async () => {
    const panel = await openPanel({
      handlers: { save: () => Promise.reject(new Error('CallRail answered 503.')) },
    });
    await note(panel).fill('Precious');
    await save(panel).click();
    await hasText(alert(panel), 'Not saved; your changes are kept: CallRail answered 503.');
    await hasValue(note(panel), 'Precious');
    panel.answer('save');
    await save(panel).click();
    await hasText(status(panel), 'Saved.');
    assert.equal(panel.view.form.note, 'Precious');
  });

  it('keeps what is typed while a save is under way', async () => {
    const gate = deferred<null>();
    const panel = await openPanel();
    panel.answer('save', async patch => {
      await gate.promise;
      return { view: callView({ form: { ...callView().form, ...patch } }), problems: [] };
    });
    await note(panel).fill('One');
    await save(panel).click();
    await hasText(status(panel), 'Saving…');
    await note(panel).fill('One, two');
    await save(panel).click();
    gate.resolve(null);
    await hasText(status(panel), 'Saved.');
    await hasValue(note(panel), 'One, two');
    await isUsable(save(panel), true);
    assert.equal(panel.asked('save').length, 1);
  });

  it('does not take its own save for a change elsewhere', async () => {
    const panel = await openPanel();
    panel.answer('save', patch => {
      // As the host does: the change is told to everybody before the page has its answer.
      const form = { ...callView().form, ...patch, value: '7.00', customer_name: 'Renamed' };
      panel.push(callView({ form }));
      return { view: panel.view, problems: [] };
    });
    await value(panel).fill('$7');
    await save(panel).click();
    await hasText(status(panel), 'Saved.');
    await hasValue(value(panel), '7.00');
    await hasValue(name(panel), 'Renamed');
    assert.equal(await lead(panel).getByText('Changed elsewhere').isVisible(), false);
    await isUsable(save(panel), false);
  });

  it('says that a name renames the lead', async () => {
    const panel = await openPanel();
    await lead(panel).getByText('Renames the lead behind this call').waitFor();
    assert.match(await description(panel, 'Customer name'), /Renames the lead/);
  });

  it('keeps CallRail’s own lead status until another is chosen', async () => {
    const form = { ...callView().form, lead_status: 'previously_marked_good_lead' as const };
    const panel = await openPanel({ view: callView({ form }) });
    await hasText(leadStatus(panel).locator('.selected-value'), 'Previously marked a good lead');
    await lead(panel).getByText('It stays unless you choose another.').waitFor();
    await note(panel).fill('Hello');
    await save(panel).click();
    await hasText(status(panel), 'Saved.');
    assert.deepEqual(panel.asked('save'), [{ note: 'Hello' }]);

    await choose(panel, 'Good lead');
    await save(panel).click();
    await until('the second save', () => panel.asked('save').length === 2);
    assert.deepEqual(panel.asked('save')[1], { lead_status: 'good_lead' });
    await until('the choices', async () => {
      await hasText(leadStatus(panel).locator('.selected-value'), 'Good lead');
      return (await panel.page.locator('vscode-option[value^="previously"]').count()) === 0;
    });
  });
});
