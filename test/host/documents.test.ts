import assert from 'node:assert/strict';
import { until } from '../support/until';
import { loneCall, type LoneCall } from './loneCall';
import { useSignedIn } from './useSignedIn';

const account = 'Brightline Marketing';

describe('A record as a file', () => {
  let changed: LoneCall;
  let failed: LoneCall;
  let chosen: LoneCall;
  const { w, sandbox, requestsOf } = useSignedIn({
    prepare: sandbox => {
      changed = loneCall(sandbox, 'Changed Caller', () => true);
      failed = loneCall(sandbox, 'Failed Caller', call => call.id !== changed.id);
      const others = [changed.id, failed.id];
      chosen = loneCall(sandbox, 'Chosen Caller', call => !others.includes(call.id));
    },
  });
  const tree = () => w().view('Accounts');
  const first = () => {
    const [found] = sandbox().state.accounts;
    assert.ok(found);
    return found;
  };
  const company = () => {
    const found = first().companies.find(({ name }) => name === 'Summit Roofing Co.');
    assert.ok(found);
    return found;
  };

  /** Shows the record behind a row, and waits for its document. */
  async function show(view: 'Accounts' | 'Calls', row: string, id: string | number) {
    await w().view(view).contextMenu(row, 'Open as JSON');
    await w().editors.tab(`${id}.json`).waitFor();
    await until('its own text is there', async () =>
      new RegExp(`"id": "?${id}\\b`).test(await w().editors.text()),
    );
    return w().editors.text();
  }

  it('shows an account and a company as CallRail gives them', async () => {
    await w().view('Calls').fold();
    assert.ok(
      (await show('Accounts', account, first().id)).includes(`"numeric_id": ${first().numericId}`),
    );
    await tree().expand(account);
    const { id, name } = company();
    const text = await show('Accounts', name, id);
    assert.ok(text.includes('"time_zone": "America/Denver"'));
    assert.deepEqual(JSON.parse(text), { ...JSON.parse(text), id, name });
  });

  it('shows it as JSON that cannot be edited', async () => {
    await w().statusBarItem('JSON').waitFor();
    const before = await w().editors.text();
    await w().page.locator('.editor-group-container.active .view-lines').click();
    await w().page.keyboard.type('x');
    await w()
      .page.locator('.monaco-editor-overlaymessage')
      .getByText('the file is read-only')
      .waitFor();
    assert.equal(await w().editors.text(), before);
  });

  it('shows a tracker, a tag and an integration, without the keys of other services', async () => {
    await tree().expand(company().name, 'Trackers');
    const [tracker] = company().trackers;
    assert.ok(
      (await show('Accounts', tracker?.name ?? '', tracker?.id ?? '')).includes('"call_flow"'),
    );
    await tree().collapse('Trackers');
    await tree().expand('Tags');
    const tag = sandbox().state.tags.find(each => each.company === company());
    assert.ok((await show('Accounts', tag?.name ?? '', tag?.id ?? '')).includes('"tag_level"'));
    await tree().collapse('Tags');
    await tree().expand('Integrations');
    const hubSpot = first().integrations.find(
      each => each.company === company() && each.type === 'HubSpot',
    );
    const text = await show('Accounts', 'HubSpot', hubSpot?.id ?? '');
    assert.ok(text.includes('"api_key": "•••"'));
    assert.ok(!text.includes(String(hubSpot?.config.api_key)));
    await tree().collapse(company().name);
  });

  it('shows a user and a notification', async () => {
    await tree().expand('Users');
    const user = first().users.find(({ role }) => role === 'admin');
    const name = `${user?.firstName} ${user?.lastName}`;
    assert.ok((await show('Accounts', name, user?.id ?? '')).includes(`"email": "${user?.email}"`));
    await tree().collapse('Users');
    await tree().expand('Notifications');
    const [notification] = first().notifications;
    const row = tree().rowsWith('Notify ').first();
    await row.waitFor();
    const label = (await tree().labels()).find(text => text.startsWith('Notify ')) ?? '';
    const text = await show('Accounts', label, notification?.id ?? '');
    assert.ok(text.includes('"alert_type"'));
    await tree().fold();
    await w().view('Calls').unfold();
  });

  it('shows a call with all its fields, and follows its changes', async () => {
    const { id, name } = changed;
    const text = await show('Calls', name, id);
    assert.ok(text.includes(`"customer_name": "${name}"`));
    await w().view('Calls').contextMenu(name, 'Rename Caller…');
    await w().quickInput.opened('CallRail: Rename Caller');
    await w().quickInput.answer('Renamed For JSON');
    await w().editors.contains('"customer_name": "Renamed For JSON"');
  });

  it('says why a record could not be read, and reads it when it is asked for again', async () => {
    const { id, name } = failed;
    sandbox().faults.add({ path: `/calls/${id}.json`, status: 403 });
    await w().view('Calls').contextMenu(name, 'Open as JSON');
    await w().notifications.expect('CallRail does not allow this');
    await w().view('Calls').contextMenu(name, 'Open as JSON');
    await w().editors.contains(`"id": "${id}"`);
  });

  it('is shown of a call that the palette asks for', async () => {
    const { id, name } = chosen;
    await until('no call is open', async () => !(await w().editors.titles()).includes(name));
    const requests = await requestsOf(async () => {
      await w().runCommand('CallRail: Open as JSON');
      await w().quickInput.pick(account);
      await until('a call is asked for', async () =>
        (await w().quickInput.placeholder()).startsWith('Choose a call'),
      );
      await w().quickInput.pick(name, { filter: name });
      await w().editors.tab(`${id}.json`).waitFor();
      await w().editors.contains(`"id": "${id}"`);
    });
    assert.deepEqual(
      requests.filter(request => request.includes(id)),
      [`GET calls/${id}`],
    );
  });
});
