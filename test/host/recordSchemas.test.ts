import assert from 'node:assert/strict';
import { loneCall, type LoneCall } from './loneCall';
import { useSignedIn } from './useSignedIn';

describe('The schema of a record', () => {
  let call: LoneCall;
  const { w, sandbox } = useSignedIn({
    settings: { 'files.autoSave': 'off' },
    prepare: sandbox => {
      call = loneCall(sandbox, 'Described Caller', each => each.leadStatus === 'good_lead');
    },
  });
  const squiggle = () => w().page.locator('.editor-group-container.active .squiggly-warning');

  it('says what a field means', async () => {
    await w().view('Calls').contextMenu(call.name, 'Open as JSON');
    await w().editors.contains('"lead_status": "good_lead"');
    const hover = await w().editors.hover('"lead_status"');
    assert.match((await hover?.innerText()) ?? '', /null while nobody has said/);
  });

  it('underlines a word that CallRail does not take, and offers those that it does', async () => {
    assert.equal(await squiggle().count(), 0);
    await w().editors.piece('"good_lead"').dblclick();
    await w().page.keyboard.type('maybe');
    await squiggle().first().waitFor();
    const hover = await w().editors.hover('"maybe"');
    assert.match((await hover?.innerText()) ?? '', /not_a_lead/);
    await w().editors.piece('"maybe"').dblclick();
    await w().page.keyboard.press('Delete');
    await w().page.keyboard.press('ControlOrMeta+Space');
    await w()
      .page.locator('.suggest-widget')
      .getByLabel(/not_a_lead/)
      .first()
      .click();
    await w().editors.contains('"lead_status": "not_a_lead"');
    await squiggle().first().waitFor({ state: 'detached' });
  });

  it('is that of the kind: a tag has its colours', async () => {
    const tag = sandbox().state.accounts[0]?.tags.find(each => each.company === null);
    assert.ok(tag);
    await w().view('Calls').fold();
    await w().view('Accounts').expand('Brightline Marketing', 'Account tags');
    await w().view('Accounts').contextMenu(tag.name, 'Open as JSON');
    await w().editors.contains(`"color": "${tag.color}"`);
    const hover = await w().editors.hover('"color"');
    assert.match((await hover?.innerText()) ?? '', /one of 24 names/);
  });
});
