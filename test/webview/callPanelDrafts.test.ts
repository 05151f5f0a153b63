import assert from 'node:assert/strict';
import {
  note,
  value,
  leadStatus,
  save,
  lead,
  status,
  choose,
  hasValue,
  description,
} from '../support/callForm';
import { callView } from '../support/callViews';
import { hasText, isUsable, useCallPanel } from '../support/useCallPanel';

describe('Call panel: drafts', () => {
  const openPanel = useCallPanel();

  it('outlive a reload', async () => {
    const panel = await openPanel();
    await note(panel).fill('Not yet saved');
    await choose(panel, 'Not a lead');
    await panel.page.reload();
    await hasValue(note(panel), 'Not yet saved');
    await hasText(leadStatus(panel).locator('.selected-value'), 'Not a lead');
    await panel.page.getByText('Unsaved changes').waitFor();
    await save(panel).click();
    await hasText(status(panel), 'Saved.');
    assert.deepEqual(panel.asked('save'), [{ note: 'Not yet saved', lead_status: 'not_a_lead' }]);
  });

  it('are gone after they were saved', async () => {
    const panel = await openPanel();
    await note(panel).fill('Saved');
    await save(panel).click();
    await hasText(status(panel), 'Saved.');
    assert.deepEqual((await panel.state()).draft, {});
  });

  it('are not overwritten by a change elsewhere, which is told at the field', async () => {
    const panel = await openPanel();
    await note(panel).fill('Mine');
    panel.push(callView({ form: { ...callView().form, note: 'Theirs', value: '5.00' } }));
    await lead(panel).getByText('Changed elsewhere to “Theirs”.').waitFor();
    await hasValue(note(panel), 'Mine');
    await hasValue(value(panel), '5.00');
    assert.match(await description(panel, 'Note'), /Changed elsewhere to “Theirs”/);
  });

  it('give way to the other change on request', async () => {
    const panel = await openPanel();
    await note(panel).fill('Mine');
    panel.push(callView({ form: { ...callView().form, note: 'Theirs' } }));
    await lead(panel).getByRole('button', { name: 'Take that' }).click();
    await hasValue(note(panel), 'Theirs');
    await isUsable(save(panel), false);
  });

  it('tell of a change that came while the panel was away', async () => {
    const panel = await openPanel();
    await note(panel).fill('Mine');
    panel.view = callView({ form: { ...callView().form, note: '' } });
    await panel.page.reload();
    await lead(panel).getByText('Cleared elsewhere. Saving puts yours back.').waitFor();
    await hasValue(note(panel), 'Mine');
  });

  it('vanish when the same was written elsewhere', async () => {
    const panel = await openPanel();
    await note(panel).fill('Same');
    panel.push(callView({ form: { ...callView().form, note: 'Same' } }));
    await panel.page.getByText('Unsaved changes').waitFor({ state: 'hidden' });
  });

  it('of another call are left alone', async () => {
    const panel = await openPanel({ restore: { call: 'CAL1' } });
    await note(panel).fill('Mine');
    await panel.reloadWith({ ...(await panel.state()), restore: { call: 'CAL2' } });
    await note(panel).waitFor();
    await hasValue(note(panel), 'Asked about delivery to Boulder.');
  });

  it('of an earlier version that make no sense do not stop the page', async () => {
    const panel = await openPanel({ restore: { call: 'CAL1' } });
    await note(panel).waitFor();
    await panel.reloadWith({ restore: { call: 'CAL1' }, draft: { note: 7 }, speed: 'fast' });
    await note(panel).waitFor();
    await isUsable(save(panel), false);
  });
});
