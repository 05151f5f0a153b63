import assert from 'node:assert/strict';
import { Remediable } from '../support/callPanelPage';
import { callView } from '../support/callViews';
import { until } from '../support/until';
import { deferred, hasFocus, hasText, useCallPanel } from '../support/useCallPanel';

describe('Call panel: what it shows', () => {
  const openPanel = useCallPanel();

  it('heads the page with who called, how it ended and when', async () => {
    const { page } = await openPanel();
    await page.locator('header h1', { hasText: 'Jane Caller' }).waitFor();
    const header = page.locator('header');
    await hasText(header.locator('.outcome'), 'Answered');
    for (const text of ['Inbound', '2m 59s', 'First call'])
      assert.equal(await header.getByText(text, { exact: true }).count(), 1, text);
    assert.equal(await header.locator('.outcome-symbol svg').count(), 1);
  });

  it('says once that an outbound call is one', async () => {
    const view = callView({ outcome: 'outbound', direction: 'outbound', firstCall: false });
    const { page } = await openPanel({ view });
    await page.locator('header h1').waitFor();
    assert.equal(await page.locator('header').getByText('Outbound').count(), 1);
    assert.equal(await page.getByText('First call').count(), 0);
  });

  it('lists the facts, numbers as read and in E.164, times in both zones', async () => {
    const panel = await openPanel({ timezoneId: 'Europe/Berlin' });
    const details = panel.region('Details');
    await details.waitFor();
    const rows = await details.locator('dl > div').allInnerTexts();
    const flat = rows.map(row => row.replace(/\s+/g, ' ').trim());
    assert.deepEqual(flat, [
      'Customer (555) 555-0123 +15555550123',
      'Location Denver, CO, US',
      'Company’s time Tue, Feb 10, 2026, 12:45:19 AM MST',
      'Your time Tue, Feb 10, 2026, 8:45 AM GMT+1',
      'Duration 2m 59s',
      'Company Widget Shop',
      'Tracker Google Ads: brand',
      'Tracking number (555) 555-0188 +15555550188',
      'Business number (555) 555-0199 +15555550199',
      'Agent sam.agent@example.com',
      'Call ID CAL019c46b8fd3a7d31a7a9d0f6c29b1c11',
    ]);
  });

  it('leaves out what is not known', async () => {
    const view = callView({
      agent: null,
      tracker: null,
      businessNumber: null,
      companyTime: null,
      customer: { phone: null, location: null },
    });
    const panel = await openPanel({ view });
    const details = panel.region('Details');
    await details.waitFor();
    const terms = await details.locator('dt').allInnerTexts();
    for (const term of ['Agent', 'Tracker', 'Business number', 'Customer', 'Location'])
      assert.ok(!terms.includes(term), term);
  });

  it('copies a number in E.164', async () => {
    const panel = await openPanel();
    await panel.region('Details').getByRole('button', { name: 'Copy +15555550123' }).click();
    await panel.region('Details').getByText('Copied.').waitFor();
    const copied = await panel.page.evaluate<string>('navigator.clipboard.readText()');
    assert.equal(copied, '+15555550123');
  });

  it('shows the attribution as text: no address is a link', async () => {
    const panel = await openPanel();
    const attribution = panel.region('Attribution');
    await attribution.getByText('Google Ads', { exact: true }).waitFor();
    await attribution.getByText(/^https:\/\/widgets\.example\.com\/spring/).waitFor();
    assert.equal(await panel.page.locator('a').count(), 0);
  });

  it('says when there is no attribution', async () => {
    const panel = await openPanel({ view: callView({ attribution: [] }) });
    await panel.region('Attribution').getByText('recorded no attribution').waitFor();
  });

  it('shows milestones as a table with headings of rows and columns', async () => {
    const panel = await openPanel();
    const milestones = panel.region('Milestones');
    await milestones.getByRole('rowheader', { name: 'Lead created' }).waitFor();
    assert.deepEqual(await milestones.getByRole('columnheader').allInnerTexts(), [
      'Milestone',
      'Date',
      'Source',
      'Medium',
      'Campaign',
      'Keywords',
      'Landing page',
      'Referrer',
      'Device',
    ]);
    await milestones.getByRole('row', { name: 'Qualified Not reached' }).waitFor();
  });

  it('leaves milestones out when there are none, and columns in which nothing stands', async () => {
    const view = callView();
    const rows = view.milestones.map(row => ({ ...row, device: null, keywords: null }));
    const panel = await openPanel({ view: { ...view, milestones: rows } });
    const milestones = panel.region('Milestones');
    await milestones.waitFor();
    assert.equal(await milestones.getByRole('columnheader', { name: 'Device' }).count(), 0);
    panel.push(callView({ milestones: [] }));
    await milestones.waitFor({ state: 'hidden' });
  });

  it('follows a change of the call', async () => {
    const panel = await openPanel();
    await panel.page.locator('header h1', { hasText: 'Jane Caller' }).waitFor();
    panel.push(callView({ title: 'Janet Caller', agent: 'kim@example.com' }));
    await panel.page.getByRole('heading', { level: 1, name: 'Janet Caller' }).waitFor();
    await panel.region('Details').getByText('kim@example.com').waitFor();
  });

  it('keeps the focus when something else changes', async () => {
    const panel = await openPanel();
    const copy = panel.region('Details').getByRole('button', { name: 'Copy +15555550123' });
    await copy.focus();
    panel.push(callView({ tags: [] }));
    await panel.page.getByText('This call has no tags.').waitFor();
    assert.equal(await panel.focused(), 'Copy +15555550123');
  });
});

describe('Call panel: before the call is there', () => {
  const openPanel = useCallPanel();

  it('says that it loads', async () => {
    const answer = deferred<never>();
    const { page } = await openPanel({ handlers: { open: () => answer.promise } });
    await page.getByRole('status').getByText('Loading the call…').waitFor();
  });

  it('says what went wrong, and opens the call on Retry', async () => {
    const panel = await openPanel({
      handlers: { open: () => Promise.reject(new Error('The network is down.')) },
    });
    const alert = panel.page.getByRole('alert');
    await alert.getByText('The call could not be opened').waitFor();
    await alert.getByText('The network is down.').waitFor();
    await hasFocus(panel, 'Retry');
    panel.answer('open');
    await panel.page.keyboard.press('Enter');
    await panel.page.locator('header h1', { hasText: 'Jane Caller' }).waitFor();
  });

  it('opens the call by itself once the host says that it may be there', async () => {
    const panel = await openPanel({
      handlers: { open: () => Promise.reject(new Error('No API key is set.')) },
    });
    await panel.page.getByRole('alert').getByText('No API key is set.').waitFor();
    panel.answer('open');
    panel.tell('retry');
    await panel.page.locator('header h1', { hasText: 'Jane Caller' }).waitFor();
  });

  it('tries again where things changed while the call was asked for', async () => {
    const { promise, reject } = deferred<never>();
    const panel = await openPanel({ handlers: { open: () => promise } });
    await until('the request', () => panel.asked('open').length === 1);
    panel.tell('retry');
    panel.answer('open');
    reject(new Error('The key changed.'));
    await panel.page.locator('header h1', { hasText: 'Jane Caller' }).waitFor();
  });

  it('stays as it is once it shows the call, drafts included', async () => {
    const panel = await openPanel();
    const note = panel.page.getByRole('textbox', { name: 'Note' });
    await note.fill('Not saved yet');
    panel.tell('retry');
    panel.push(callView({ title: 'Jane Q. Caller' }));
    await panel.page.locator('header h1', { hasText: 'Jane Q. Caller' }).waitFor();
    assert.equal(await note.inputValue(), 'Not saved yet');
    assert.equal(panel.asked('open').length, 1);
  });

  it('offers what the host knows against a failure', async () => {
    const remedy = { id: 'callrail.setApiKey', title: 'Set API Key' };
    const panel = await openPanel({
      handlers: { open: () => Promise.reject(new Remediable('No API key is set.', remedy)) },
    });
    await panel.page.getByRole('button', { name: 'Set API Key' }).click();
    await until('the request', () => panel.asked('remedy').length === 1);
    assert.deepEqual(panel.asked('remedy'), [{ id: 'callrail.setApiKey' }]);
  });

  it('says so when the host’s answer makes no sense', async () => {
    const { page } = await openPanel({
      handlers: { open: () => ({ strings: {}, view: { id: 7 } }) as never },
    });
    await page.getByRole('alert').getByText('does not fit').waitFor();
  });

  it('speaks the language that the host sends', async () => {
    const { page } = await openPanel({ strings: { tags: 'Etiketten', save: 'Speichern' } });
    await page.getByRole('heading', { name: 'Etiketten' }).waitFor();
    await page.getByRole('button', { name: 'Speichern' }).waitFor();
    await page.getByRole('heading', { name: 'Attribution' }).waitFor();
  });

  it('asks for the call alone and its recording: nothing else until it is wanted', async () => {
    const panel = await openPanel();
    await panel.page.getByRole('button', { name: 'Play', exact: true }).waitFor();
    assert.deepEqual(
      panel.requests.map(({ name }) => name),
      ['open', 'recording'],
    );
  });

  it('drops what it asked for when it is loaded again', async () => {
    const panel = await openPanel({ handlers: { recording: () => new Promise(() => undefined) } });
    await panel.page.getByText('Loading the recording…').waitFor();
    const { signal } = await until('the request', () =>
      panel.signals.find(({ name }) => name === 'recording'),
    );
    assert.equal(signal.aborted, false);
    panel.answer('recording');
    await panel.page.reload();
    await panel.page.getByRole('button', { name: 'Play', exact: true }).waitFor();
    assert.equal(signal.aborted, true);
  });

  it('keeps in its state what the host needs to restore the panel', async () => {
    const restore = { connection: 'c1', account: 'ACC1', call: 'CAL"<1>' };
    const panel = await openPanel({ restore });
    await panel.page.locator('header h1').waitFor();
    assert.deepEqual((await panel.state()).restore, restore);
  });
});
