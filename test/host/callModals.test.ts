import assert from 'node:assert/strict';
import { until } from '../support/until';
import { plainCalls, type LoneCall } from './loneCall';
import { useSignedIn } from './useSignedIn';

const account = 'Brightline Marketing';

describe('Commands on calls', () => {
  let spam: LoneCall;
  const { w, sandbox, requestsOf, answered } = useSignedIn({
    calls: 1500,
    prepare: sandbox => ({ spam } = plainCalls(sandbox, { spam: 'Spam Caller' })),
  });
  const view = () => w().view('Calls');
  const input = () => w().quickInput;

  before(() => w().view('Accounts').fold());

  it('mark a call as spam only after a modal that says it cannot be undone', async () => {
    const { id, name } = spam;
    const before = await total();
    await view().click(name);
    await w().editors.tab(name).waitFor();
    const nothing = await requestsOf(async () => {
      await view().contextMenu(name, 'Mark Call as Spam…');
      const said = await w().dialog.press('Cancel');
      assert.match(said, new RegExp(name));
      assert.match(said, /cannot be undone/);
    });
    assert.deepEqual(
      nothing.filter(request => request.startsWith('PUT')),
      [],
    );
    await view().contextMenu(name, 'Mark Call as Spam…');
    await w().dialog.press('Mark as Spam');
    await until('the call is gone', () => sandbox().state.findCall(id) === undefined);
    await until('its line is gone', async () => (await view().row(name).count()) === 0);
    await until('its panel is gone', async () => (await w().editors.tab(name).count()) === 0);
    assert.equal(await total(), before - 1);
  });

  describe('place a call', () => {
    const tracker = () => {
      const company = sandbox().state.companies.find(({ name }) => name === 'Bluebonnet Dental');
      const found = company?.trackers.find(({ name }) => name === 'Facebook Page');
      assert.ok(found);
      return found;
    };

    before(async () => {
      await view().fold();
      await w().view('Accounts').unfold();
      await w().view('Accounts').expand(account, 'Bluebonnet Dental', 'Trackers');
    });

    it('from a tracker, after a modal that names both numbers and says that phones ring', async () => {
      const requests = await requestsOf(async () => {
        await fill('(555) 12');
        const said = await w().dialog.press('Cancel');
        assert.match(said, /Call \(512\) 555-0199 and connect \(907\) 555-0142\?/);
        assert.match(said, /Real phones ring: first \(512\) 555-0199, then \(907\) 555-0142/);
      });
      assert.deepEqual(
        requests.filter(request => request.startsWith('POST')),
        [],
      );
    });

    it('once it is agreed to, with the tracker’s number', async () => {
      await fill();
      await answered('calls', () => w().dialog.press('Place Call'));
      await w().notifications.expect('The call is being placed: (512) 555-0199 rings first.');
      const sent = sandbox().log.filter(
        ({ method, path }) => method === 'POST' && path.includes('/calls'),
      );
      assert.deepEqual(
        sent.map(({ body }) => body),
        [
          {
            caller_id: tracker().numbers[0],
            business_phone_number: '+15125550199',
            customer_phone_number: '+19075550142',
          },
        ],
      );
      await w().notifications.clear();
    });

    it('never a second time, even when no clear answer comes', async () => {
      sandbox().faults.add({ method: 'POST', path: '/calls.json', status: 500, times: Infinity });
      const requests = await requestsOf(async () => {
        await fill();
        await w().dialog.press('Place Call');
        await w().notifications.expect('may have been placed all the same');
      });
      assert.equal(requests.filter(request => request.startsWith('POST')).length, 1);
      await w().notifications.clear();
    });

    /** Answers the questions up to the modal; `wrong` is tried first. */
    async function fill(wrong?: string): Promise<void> {
      await w().view('Accounts').contextMenu('Facebook Page', 'Place Call…');
      await input().opened('CallRail: Place Call');
      if (
        tracker().numbers.length === 1 &&
        (await input().placeholder()).startsWith('The tracking')
      )
        await w().page.keyboard.press('Enter');
      await until('the business is asked for', async () =>
        (await input().message()).startsWith('The business'),
      );
      if (wrong) {
        await input().type(wrong);
        await input().complains('with its area code');
      }
      await input().answer('512 555 0199');
      await until('the customer is asked for', async () =>
        (await input().message()).startsWith('The customer'),
      );
      await input().answer('+1 907-555-0142');
    }
  });

  async function total(): Promise<number> {
    return Number(/ (\d+) calls$/.exec(await view().description())?.[1]);
  }
});
