import assert from 'node:assert/strict';
import { outcomes, useCallsView } from './useCallsView';

describe('The Calls view', () => {
  const { w, sandbox, requestsOf, answered, view, asked, callThatWas } = useCallsView();

  it('begins with the first account, and says that a list without a range is a week', async () => {
    assert.match(await view().description(), /^Brightline Marketing · last 7 days · \d+ calls$/);
    assert.equal(asked().get('date_range'), 'recent');
  });

  it('names each call for people who do not see it, with its outcome', async () => {
    for (const outcome of outcomes) {
      const call = callThatWas(outcome);
      const name = call.name;
      assert.match(
        await view().accessibleName(name),
        new RegExp(`^Call, ${name}, ${outcome}, \\d+:\\d\\d .M.*, \\w+`),
      );
    }
  });

  it('tells the time with its zone where companies of several zones stand together', async () => {
    const call = callThatWas('answered');
    assert.match(
      await view().rowDescription(call.name),
      /^\d+:\d\d [AP]M [A-Z]{3} · (\d+[hms] ?)+ · \w+/,
    );
  });

  it('tells outcomes apart by their icons', async () => {
    const icons = {
      answered: 'call-incoming',
      missed: 'circle-slash',
      outbound: 'call-outgoing',
      voicemail: 'mic',
    };
    for (const [outcome, icon] of Object.entries(icons)) {
      const call = callThatWas(outcome);
      const row = await view().reveal(call.name);
      assert.equal(await row.locator(`.codicon-${icon}`).count(), 1);
    }
  });

  it('says more of a call in a tooltip: when and where, with the zone', async () => {
    const call = callThatWas('answered');
    const tooltip = await view().tooltip(call.name);
    assert.match(tooltip, /Outcome: answered/);
    assert.match(tooltip, /Started: \w{3}, \w{3} \d+, \d{4}, \d+:\d\d [AP]M [A-Z]{3}/);
    const company = sandbox().state.findCall(call.id)?.company.name;
    assert.ok(tooltip.includes(`Company: ${company}`));
  });

  it('asks whose calls are meant by the button of its title, whichever row has the focus', async () => {
    const call = callThatWas('answered');
    await view().click(call.name);
    await w().editors.tab(call.name).waitFor();
    await view().press('Show Calls');
    await w().quickInput.opened('CallRail: Show Calls');
    await w().quickInput.cancel();
    await view().press('Open Call by ID…');
    await w().quickInput.opened('CallRail: Open Call by ID');
    await w().quickInput.cancel();
  });

  it('offers of a call what can be done with it', async () => {
    assert.deepEqual(await view().menuEntries(callThatWas('answered').name), [
      'Open Call',
      'Open as JSON',
      'Tag Call…',
      'Untag Call…',
      'Set Lead Status…',
      'Edit Call Note…',
      'Set Call Value…',
      'Rename Caller…',
      'Copy Name',
      'Copy Number',
      'Copy ID',
      'Copy as Code…',
      'Insert Record as Fixture…',
      'Mark Call as Spam…',
    ]);
  });

  it('draws only the line of a call that has changed', async () => {
    const call = callThatWas('missed');
    const requests = await requestsOf(async () => {
      await view().contextMenu(call.name, 'Rename Caller…');
      await w().quickInput.opened('CallRail: Rename Caller');
      await w().quickInput.answer('Renamed Caller');
      await view().reveal('Renamed Caller');
    });
    assert.deepEqual(requests, [`PUT calls/${call.id}`, `GET calls/${call.id}`]);
  });

  it('reads the calls anew by its button, and nothing else', async () => {
    const call = callThatWas('answered');
    const stored = sandbox().state.findCall(call.id);
    assert.ok(stored);
    stored.customer.name = 'Changed Elsewhere';
    const requests = await requestsOf(async () => {
      await answered('calls', () => view().press('Refresh'));
      await view().reveal('Changed Elsewhere');
    });
    assert.deepEqual(requests, ['GET calls']);
  });

  it('says why the calls could not be read, and reads them on Retry', async () => {
    sandbox().faults.add({ path: '/calls.json', status: 403 });
    await view().press('Refresh');
    await view().rowsWith('CallRail does not allow this').waitFor();
    await view().click('Retry');
    await view().reveal('Changed Elsewhere');
  });
});
