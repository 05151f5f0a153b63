import assert from 'node:assert/strict';
import { firstKeptDay } from '../../src/core/dateRange';
import { until } from '../support/until';
import { loneCall, type LoneCall } from './loneCall';
import { useSignedIn } from './useSignedIn';

const account = 'Brightline Marketing';
const dayMs = 86_400_000;

describe('The Calls view', () => {
  /** By outcome, a call of somebody whose name occurs once. */
  const lone = new Map<string, LoneCall>();
  const { w, sandbox, requestsOf, answered } = useSignedIn({
    calls: 1500,
    prepare: sandbox => {
      for (const outcome of ['answered', 'missed', 'outbound', 'voicemail'])
        lone.set(
          outcome,
          loneCall(sandbox, `Some ${outcome} caller`, call => call.outcome === outcome),
        );
    },
    keybindings: ({ state: { accounts } }) => {
      const dental = accounts[0]?.companies.find(({ name }) => name === 'Bluebonnet Dental');
      const scope = { accountId: accounts[0]?.id, companyId: dental?.id };
      return [
        { key: 'ctrl+alt+1', command: 'callrail.showCalls', args: scope },
        { key: 'ctrl+alt+2', command: 'callrail.changeDateRange', args: { range: 'last_month' } },
        {
          key: 'ctrl+alt+3',
          command: 'callrail.searchCalls',
          args: { query: 'google company:"Bluebonnet Dental" range:last_month' },
        },
        {
          key: 'ctrl+alt+4',
          command: 'callrail.changeDateRange',
          args: { start_date: '2026-02-30', end_date: '2026-03-01' },
        },
        { key: 'ctrl+alt+5', command: 'callrail.searchCalls', args: { query: 'no such caller' } },
      ];
    },
  });
  const view = () => w().view('Calls');
  /** The parameters of the latest request for calls. */
  const asked = () => {
    const path = sandbox().log.findLast(({ path }) => path.includes('/calls.json'))?.path ?? '';
    return new URL(path, sandbox().origin).searchParams;
  };
  const total = async () => Number(/ (\d+) calls$/.exec(await view().description())?.[1]);
  const callThatWas = (outcome: string) => {
    const call = lone.get(outcome);
    assert.ok(call);
    return call;
  };
  const showAccount = async () => {
    await w().view('Accounts').unfold();
    await w().view('Accounts').inline(account, 'Show Calls');
    await w().view('Accounts').fold();
    await view().described(`${account} · `);
  };

  before(() => w().view('Accounts').fold());

  it('begins with the first account, and says that a list without a range is a week', async () => {
    assert.match(await view().description(), /^Brightline Marketing · last 7 days · \d+ calls$/);
    assert.equal(asked().get('date_range'), 'recent');
  });

  it('names each call for people who do not see it, with its outcome', async () => {
    for (const outcome of lone.keys()) {
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

  it('changes its range to one of the presets, with the present one marked', async () => {
    await view().press('Change Date Range…');
    await w().quickInput.opened('CallRail: Change Date Range');
    const current = w().quickInput.row('Last 7 days');
    assert.match(await current.innerText(), /current/);
    await w().quickInput.pick('Yesterday');
    await view().described('· yesterday ·');
    assert.equal(asked().get('date_range'), 'yesterday');
    await w().runCommand('CallRail: Change Date Range…');
    await w().quickInput.pick('Last 25 months');
    await view().described('· last 25 months ·');
    assert.equal(asked().get('start_date'), firstKeptDay(Date.now()));
  });

  it('takes days of one’s own, and says what is wrong with them while they are typed', async () => {
    await w().runCommand('CallRail: Change Date Range…');
    await w().quickInput.pick('From… to…');
    await until('the first day is asked for', async () =>
      (await w().quickInput.message()).startsWith('First day'),
    );
    await w().quickInput.type('2026-02-30');
    await w().quickInput.complains('a day that exists');
    await w().quickInput.type('2001-01-01');
    await w().quickInput.complains(`can be ${firstKeptDay(Date.now())} or later`);
    const [start, end] = [isoDay(Date.now() - 20 * dayMs), isoDay(Date.now() - 10 * dayMs)];
    await w().quickInput.answer(start);
    await until('the last day is asked for', async () =>
      (await w().quickInput.message()).startsWith('Last day'),
    );
    await w().quickInput.type(isoDay(Date.now() - 30 * dayMs));
    await w().quickInput.complains('The last day is before the first.');
    await w().quickInput.back();
    await until('the first day is asked for again', async () =>
      (await w().quickInput.message()).startsWith('First day'),
    );
    assert.equal(await w().quickInput.value(), start);
    await w().quickInput.answer(start);
    await until('the last day is asked for', async () =>
      (await w().quickInput.message()).startsWith('Last day'),
    );
    await w().quickInput.answer(end);
    await view().described(`· ${start} to ${end} ·`);
    assert.deepEqual([asked().get('start_date'), asked().get('end_date')], [start, end]);
  });

  it('stays as it was when the question is dismissed', async () => {
    const before = await view().description();
    const requests = await requestsOf(async () => {
      await view().press('Change Date Range…');
      await w().quickInput.opened('CallRail: Change Date Range');
      await w().quickInput.cancel();
    });
    assert.deepEqual(requests, []);
    assert.equal(await view().description(), before);
  });

  it('loads more on demand, and counts what is there', async () => {
    await changeRange('Last 25 months');
    const all = await total();
    assert.equal(all, sandbox().state.accounts[0]?.calls.length);
    const more = `Load more (100 of ${all})`;
    const requests = await requestsOf(async () => {
      await view().click(more);
      await view().reveal(`Load more (200 of ${all})`);
    });
    assert.deepEqual(requests, ['GET calls']);
    assert.equal(asked().get('page'), '2');
  });

  it('loads the whole list when asked, 250 calls a request', async () => {
    const all = await total();
    const requests = await requestsOf(async () => {
      await view().inline(`Load more (200 of ${all})`, 'Load All');
      await until('all are there', async () => {
        await w().page.keyboard.press('End');
        return (await view().rowsWith('Load more').count()) === 0;
      });
    });
    assert.equal(requests.length, Math.ceil(all / 250));
    await w().page.keyboard.press('Home');
  });

  it('shows what a search finds, says so, and goes back to all', async () => {
    const name = (sandbox().state.accounts[0]?.calls ?? [])
      .map(({ customer }) => customer.name ?? '')
      .find(text => /^[A-Z][a-z]+ [A-Z][a-z]+$/.test(text));
    assert.ok(name);
    await view().press('Search Calls…');
    await w().quickInput.opened('CallRail: Search Calls');
    await w().quickInput.search(name);
    await w().quickInput.goTo('Show all in the Calls view', 'ArrowUp');
    await w().page.keyboard.press('Enter');
    await view().described(`· “${name}” ·`);
    assert.equal(asked().get('search'), name);
    await view().reveal(name);
    assert.ok((await view().labels()).every(label => label === name || /\d{4}$/.test(label)));
    await view().press('Clear Search');
    await view().described('· last 25 months ·');
    await until(
      'all are there',
      async () => (await total()) === sandbox().state.accounts[0]?.calls.length,
    );
  });

  it('says that nothing matches, and what to do about it', async () => {
    await w().page.keyboard.press('Control+Alt+5');
    await view().welcome.getByText('No calls match.').waitFor();
    await view().welcome.getByRole('button', { name: 'Clear Search' }).click();
    await view().described(`${account} · last 25 months · `);
  });

  it('narrows down by account, company and tracker', async () => {
    await w().runCommand('CallRail: Show Calls');
    await w().quickInput.pick(account);
    await w().quickInput.pick('Bluebonnet Dental');
    await w().quickInput.pick('Facebook Page');
    await view().described('Facebook Page · last 25 months · ');
    const tracker = sandbox().state.trackers.find(({ name }) => name === 'Facebook Page');
    assert.equal(asked().get('tracker_id'), tracker?.id);
  });

  it('groups the calls of a company by the days of its own time zone', async () => {
    await w().runCommand('CallRail: Show Calls');
    await w().quickInput.pick('Lakeshore Health Partners');
    await w().quickInput.pick('Saguaro Physical Therapy');
    await view().described('Saguaro Physical Therapy · last 25 months · ');
    const company = sandbox().state.companies.find(({ name }) => name.startsWith('Saguaro'));
    const calls = company?.account.calls.filter(call => call.company === company) ?? [];
    assert.equal(await total(), calls.length);
    const format = new Intl.DateTimeFormat('en-US', {
      dateStyle: 'full',
      timeZone: company?.timeZone,
    });
    const days = new Map<string, number>();
    for (const { startedAt } of calls) {
      const day = format.format(startedAt);
      days.set(day, (days.get(day) ?? 0) + 1);
    }
    const [latest] = calls;
    assert.match(
      await view().rowDescription(latest?.customer.name ?? ''),
      /^\d+:\d\d [AP]M( · (\d+[hms] ?)+)? · \w+/,
    );
    for (const [day, count] of [...days].slice(0, 5)) {
      assert.equal(await view().rowDescription(day), String(count));
      assert.equal(
        await view().accessibleName(day),
        count === 1 ? `${day}, 1 call` : `${day}, ${count} calls`,
      );
    }
  });

  it('says when there is nothing, and what to do about it', async () => {
    await w().runCommand('CallRail: Show Calls');
    await w().quickInput.pick('Harbor & Pine Home Services');
    await w().quickInput.pick('Aloha Surf School');
    await view().welcome.getByText('No calls in this range.').waitFor();
    assert.match(await view().description(), /^Aloha Surf School · last 25 months · 0 calls$/);
    await view().welcome.getByRole('button', { name: 'Change Date Range' }).click();
    await w().quickInput.opened('CallRail: Change Date Range');
    await w().quickInput.cancel();
  });

  it('asks whose calls are meant by the button of its title, whichever row has the focus', async () => {
    await showAccount();
    await changeRange('Last 7 days');
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

  it('is led by keybindings that say it all, without a question', async () => {
    await w().page.keyboard.press('Control+Alt+1');
    await view().described('Bluebonnet Dental · last 7 days · ');
    await w().page.keyboard.press('Control+Alt+2');
    await view().described('Bluebonnet Dental · last month · ');
    await w().page.keyboard.press('Control+Alt+3');
    await view().described('Bluebonnet Dental · last month · “google” · ');
    await w().page.keyboard.press('Control+Alt+4');
    await w().notifications.expect('Nothing was done: Write a day that exists');
    await view().described('Bluebonnet Dental · last month · ');
  });

  async function changeRange(name: string): Promise<void> {
    await view().press('Change Date Range…');
    await w().quickInput.pick(name);
    await view().described(name.toLowerCase());
    await until('the calls are counted', async () => !Number.isNaN(await total()));
  }
});

function isoDay(at: number): string {
  const date = new Date(at);
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map(part => String(part).padStart(2, '0'))
    .join('-');
}
