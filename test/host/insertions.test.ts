import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { until } from '../support/until';
import { loneCall, type LoneCall } from './loneCall';
import { useSignedIn } from './useSignedIn';
import { useTemporaryFolder } from './useTemporaryFolder';

describe('Types and fixtures', () => {
  const folder = useTemporaryFolder();
  let call: LoneCall;
  const { w } = useSignedIn({
    folder,
    settings: { 'files.autoSave': 'off' },
    prepare: sandbox => {
      call = loneCall(sandbox, 'Pasted Caller', () => true);
      writeFileSync(join(folder(), 'test_calls.py'), 'def test_call():\n    call = \n');
    },
  });
  const file = (name: string) => join(folder(), name);
  const written = (name: string) =>
    until(`${name} is written`, () => existsSync(file(name)) && readFileSync(file(name), 'utf8'));

  it('writes types of the chosen records to a new file, and goes back between the questions', async () => {
    await w().runCommand('CallRail: Insert Types…');
    await w().quickInput.pickMany(['Call', 'Tag']);
    await w().quickInput.row('zod').waitFor();
    await w().quickInput.back();
    await w().quickInput.row('Tracker').waitFor();
    await w().quickInput.pickMany(['Tag', 'Answers of lists']);
    await w().quickInput.pick('zod');
    await w().quickInput.pick('New file in the workspace');
    await w().quickInput.holds('callrailSchemas.ts');
    await w().quickInput.type('../outside.ts');
    await w().quickInput.complains('within the folder');
    await w().quickInput.answer('lib/tags.ts');
    const text = await written('lib/tags.ts');
    assert.match(text, /export const TagList = z\.looseObject/);
    assert.ok(!text.includes('Tracker'));
    await w().editors.tab('tags.ts').waitFor();
    await w().editors.close('tags.ts');
  });

  it('remembers what was chosen, and replaces no file without asking', async () => {
    writeFileSync(file('callrailSchemas.ts'), '// mine\n');
    await w().runCommand('CallRail: Insert Types…');
    await w().quickInput.row('Tag').waitFor();
    await w().page.keyboard.press('Enter');
    await w().quickInput.row('zod').waitFor();
    await w().page.keyboard.press('Enter');
    await w().quickInput.row('New file in the workspace').waitFor();
    await w().page.keyboard.press('Enter');
    await w().quickInput.holds('callrailSchemas2.ts');
    await w().quickInput.answer('callrailSchemas.ts');
    assert.match(await w().dialog.press('Cancel'), /Replace callrailSchemas\.ts\?/);
    await w().quickInput.holds('callrailSchemas.ts');
    assert.equal(readFileSync(file('callrailSchemas.ts'), 'utf8'), '// mine\n');
    await w().quickInput.answer('callrailSchemas.ts');
    await w().dialog.press('Replace');
    await until('it is replaced', () =>
      readFileSync(file('callrailSchemas.ts'), 'utf8').includes('TagList'),
    );
    await w().editors.close('callrailSchemas.ts');
  });

  it('pastes a record of the tree where the cursor is, in the language of the file', async () => {
    await w().openFile('test_calls.py');
    await w().editors.piece('call').last().click();
    await w().page.keyboard.press('End');
    const before = await w().editors.text();
    await w().view('Calls').contextMenu(call.name, 'Insert Record as Fixture…');
    await w().editors.contains('"voicemail": ');
    const text = await w().editors.text();
    assert.match(
      text,
      /^ {4}call = \{\n {8}"id": "CAL0{24}[0-9a-f]{8}",\n {8}"answered": (True|False),$/m,
    );
    assert.ok(!text.includes(call.name) && !text.includes(call.id));
    await w().page.locator('.editor-group-container.active .view-lines').click();
    await w().page.keyboard.press('ControlOrMeta+z');
    await until('one step undoes it', async () => (await w().editors.text()) === before);
    await w().page.keyboard.press('ControlOrMeta+s');
    await w().editors.close('test_calls.py');
  });

  it('asks for the id where no record is chosen, and opens an editor where there is none', async () => {
    await w().runCommand('CallRail: Insert Record as Fixture…');
    await w().quickInput.opened('CallRail: Insert Record as Fixture');
    await w().quickInput.answer(call.id);
    await w().editors.contains('"voicemail": ');
    const text = await w().editors.text();
    assert.match(text, /^\{\n {2}"id": "CAL0{24}[0-9a-f]{8}",/);
  });
});
