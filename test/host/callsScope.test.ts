import assert from 'node:assert/strict';
import { firstKeptDay } from '../../src/core/dateRange';
import { until } from '../support/until';
import { useCallsView } from './useCallsView';

const account = 'Brightline Marketing';
const dayMs = 86_400_000;

describe('The Calls view', () => {
  const { w, sandbox, requestsOf, view, asked, total } = useCallsView();
  const showAccount = async () => {
    await w().view('Accounts').unfold();
    await w().view('Accounts').inline(account, 'Show Calls');
    await w().view('Accounts').fold();
    await view().described(`${account} · `);
  };
  const changeRange = async (name: string): Promise<void> => {
    await view().press('Change Date Range…');
    await w().quickInput.pick(name);
    await view().described(name.toLowerCase());
    await until('the calls are counted', async () => !Number.isNaN(await total()));
  };

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
    const named = calls.find(({ customer }) => customer.name !== null);
    assert.match(
      await view().rowDescription(named?.customer.name ?? ''),
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

  it('is led by keybindings that say it all, without a question', async () => {
    await showAccount();
    await changeRange('Last 7 days');
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
});

function isoDay(at: number): string {
  const date = new Date(at);
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map(part => String(part).padStart(2, '0'))
    .join('-');
}
