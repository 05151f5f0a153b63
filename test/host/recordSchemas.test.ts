import assert from 'node:assert/strict';
import { until } from '../support/until';
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

  /** Waits until the pointer on a piece of the text brings up this: the schema may not be read yet. */
  const says = (piece: string, what: string) =>
    until(
      `${piece} says "${what}"`,
      async () => {
        const hover = await w().editors.hover(piece, 3_000);
        return (await hover?.innerText())?.includes(what);
      },
      30_000,
    );

  it('says what a field means', async () => {
    await w().view('Calls').contextMenu(call.name, 'Open as JSON');
    await w().editors.contains('"lead_status": "good_lead"');
    await says('"lead_status"', 'null while nobody has said');
  });

  it('underlines a word that CallRail does not take, and offers those that it does', async () => {
    assert.equal(await squiggle().count(), 0);
    await w().editors.piece('"good_lead"').dblclick();
    await w().page.keyboard.type('maybe');
    await squiggle().first().waitFor();
    await says('"maybe"', 'not_a_lead');
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
    await says('"color"', 'one of 24 names');
  });
});
