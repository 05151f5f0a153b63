import assert from 'node:assert/strict';
import { until } from '../support/until';
import { loneCall, type LoneCall } from './loneCall';
import { useSignedIn } from './useSignedIn';

describe('A call that is edited as a file', () => {
  let call: LoneCall;
  const { w, sandbox, requestsOf } = useSignedIn({
    prepare: sandbox => {
      call = loneCall(sandbox, 'Edited Caller', each => each.note === null);
    },
    settings: {
      // In a browser VS Code would save by itself.
      'files.autoSave': 'off',
      // What is typed stands there as it is.
      'editor.autoClosingQuotes': 'never',
      'editor.autoSurround': 'never',
      'editor.quickSuggestions': { strings: 'off', other: 'off' },
    },
  });
  const record = () => {
    const found = sandbox().state.findCall(call.id);
    assert.ok(found);
    return found;
  };
  const file = () => `${call.id}.json`;
  const keyboard = () => w().page.keyboard;
  const isDirty = async () =>
    ((await w().editors.tab(file()).getAttribute('class')) ?? '').includes('dirty');

  /** Puts a line in place of that of a field. */
  async function rewrite(field: string, line: string) {
    await w().editors.tab(file()).click();
    await keyboard().press('Control+f');
    const find = w().page.locator('.editor-group-container.active .find-widget.visible');
    await find.locator('textarea').first().fill(`"${field}":`);
    await find.getByText('1 of 1').waitFor();
    await keyboard().press('Escape');
    await keyboard().press('Home');
    await keyboard().press('Shift+End');
    await keyboard().insertText(line);
    await w().editors.contains(line);
  }

  const save = async () => {
    await keyboard().press('Control+s');
  };
  const saved = () => until('the file is saved', async () => !(await isDirty()));

  before(async () => {
    await w().view('Calls').contextMenu(call.name, 'Open as JSON');
    await w().editors.contains(`"id": "${call.id}"`);
  });

  it('is saved after a look at what changes', async () => {
    const requests = await requestsOf(async () => {
      await rewrite('note', '"note": "By hand",');
      await save();
      await w().quickInput.opened(`Save ${call.id} to CallRail`);
      await w().quickInput.rowWith('(empty) → “By hand”').waitFor();
      await w().page.locator('.monaco-diff-editor').waitFor();
      assert.equal(record().note, null);
      await w().quickInput.pick('Save');
      await w().statusBarItem('saved to CallRail').waitFor();
      await saved();
    });
    assert.equal(record().note, 'By hand');
    const own = requests.filter(request => request.includes(call.id));
    assert.deepEqual(
      own,
      ['GET', 'PUT', 'GET', 'GET'].map(method => `${method} calls/${call.id}`),
    );
    await w().page.locator('.monaco-diff-editor').waitFor({ state: 'detached' });
    await w().editors.contains('"note": "By hand"');
  });

  it('stays as it is where one goes on editing', async () => {
    await rewrite('note', '"note": "Mine",');
    await save();
    await w().quickInput.opened(`Save ${call.id} to CallRail`);
    await w().quickInput.pick('Keep Editing');
    await w().notifications.expect('you went on editing');
    assert.ok(await isDirty());
    await w().editors.contains('"note": "Mine"');
    assert.equal(record().note, 'By hand');
  });

  it('is merged where CallRail has changed too', async () => {
    record().note = 'Theirs';
    record().leadStatus = 'not_a_lead';
    await w().editors.tab(file()).click();
    await save();
    await w().quickInput.opened(`${call.id} Has Changed in CallRail`);
    await w().quickInput.rowWith('CallRail has “Theirs”, you have “Mine”').waitFor();
    await w().quickInput.pick('Merge in the Diff Editor');
    const merge = w().editors.tab(`${file()}: CallRail ↔ Merged`);
    await merge.waitFor();
    await w().notifications.expect('Not saved yet');
    assert.equal(record().note, 'Theirs');
    await w().editors.contains('"note": "Theirs"');
    await w().editors.contains('"note": "Mine"');
    await w().editors.tab(file()).click();
    await save();
    await w().quickInput.rowWith('“Theirs” → “Mine”').waitFor();
    await w().quickInput.pick('Save');
    await saved();
    assert.equal(record().note, 'Mine');
    // Nobody here has touched it.
    assert.equal(record().leadStatus, 'not_a_lead');
  });

  it('marks a read-only field that was changed, and restores it', async () => {
    await w().editors.tab(file()).click();
    await rewrite('duration', '"duration": 99999,');
    await w().page.locator('.squiggly-error').first().waitFor();
    await save();
    await w().notifications.expect('CallRail does not let “duration” be changed.');
    assert.ok(await isDirty());
    await w().editors.tab(file()).click();
    await keyboard().press('Control+.');
    await w().editors.chooseAction('Restore “duration”');
    await until('the field is restored', async () => !(await w().editors.text()).includes('99999'));
    await w().page.locator('.squiggly-error').first().waitFor({ state: 'detached' });
  });

  it('keeps its text where it cannot be saved', async () => {
    await rewrite('note', '"note": "Not yet",');
    sandbox().faults.add({ path: `/calls/${call.id}.json`, method: 'PUT', status: 403 });
    await save();
    await w().quickInput.opened(`Save ${call.id} to CallRail`);
    await w().quickInput.pick('Save');
    await w().notifications.expect('CallRail does not allow this');
    assert.ok(await isDirty());
    await w().editors.contains('"note": "Not yet"');
    await save();
    await w().quickInput.opened(`Save ${call.id} to CallRail`);
    await w().quickInput.pick('Save');
    await saved();
    assert.equal(record().note, 'Not yet');
  });

  it('is undone, edit by edit', async () => {
    await w().runCommand('CallRail: Undo Last Edit');
    await w().statusBarItem('Restored of the call of Edited Caller: Note').waitFor();
    assert.equal(record().note, 'Mine');
    await w().editors.contains('"note": "Mine"');
    record().note = 'Changed again';
    await w().runCommand('CallRail: Undo Last Edit');
    await w().quickInput.opened('CallRail: Undo Last Edit');
    await w().quickInput.pick('Restore Anyway');
    await until('the note is restored', () => record().note === 'Theirs');
  });

  it('leaves alone what others changed, in whatever language it is shown', async () => {
    await until('the undone note is shown', async () => !(await isDirty()));
    await w().editors.contains('"note": "Theirs"');
    record().value = 90_000;
    await rewrite('customer_name', '"customer_name": "Renamed Caller",');
    await w().runCommand('Change Language Mode');
    await keyboard().insertText('jsonc');
    await w().quickInput.rowWith('JSON with Comments').click();
    await w().statusBarItem('JSON with Comments').waitFor();
    await w().editors.tab(file()).click();
    await save();
    await w().quickInput.opened(`Save ${call.id} to CallRail`);
    await w().quickInput.pick('Save');
    await saved();
    assert.equal(record().customer.name, 'Renamed Caller');
    assert.equal(record().value, 90_000);
  });

  it('is not saved by VS Code itself', async () => {
    await rewrite('note', '"note": "By itself",');
    await w().runCommand('File: Toggle Auto Save');
    await w().notifications.expect('Auto Save leaves records alone');
    assert.ok(await isDirty());
    assert.equal(record().note, 'Theirs');
    await w().runCommand('File: Revert File');
    await w().editors.contains('"note": "Theirs"');
    assert.equal(await isDirty(), false);
  });
});
