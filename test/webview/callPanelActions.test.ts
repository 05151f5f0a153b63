import assert from 'node:assert/strict';
import type { Action } from '../../src/protocol/callPanel';
import { callView } from '../support/callViews';
import { until } from '../support/until';
import { deferred, hasText, useCallPanel } from '../support/useCallPanel';

describe('Call panel: buttons', () => {
  const openPanel = useCallPanel();

  const buttons: [string, Action][] = [
    ['Open as JSON', 'showRawJson'],
    ['Copy ID', 'copyId'],
    ['Open in CallRail', 'openWebPage'],
    ['Copy recording link', 'copyRecordingLink'],
    ['Open recording link', 'openRecordingLink'],
    ['Copy player link', 'copyPlayerLink'],
    ['Open CallRail’s player', 'openPlayer'],
    ['Download', 'downloadRecording'],
    ['Mark as spam…', 'markAsSpam'],
  ];
  it('each ask the host for one thing', async () => {
    const panel = await openPanel();
    for (const [name, action] of buttons) {
      await panel.page.getByRole('button', { name, exact: true }).click();
      await until(name, () => panel.asked('act').length > 0);
      assert.deepEqual(panel.requests.pop(), { name: 'act', params: { action } });
    }
  });

  it('say that something was copied', async () => {
    const { page } = await openPanel();
    await page.getByRole('button', { name: 'Copy ID' }).click();
    await hasText(page.locator('header').getByRole('status'), 'Copied.');
  });

  it('say what went wrong, beside them', async () => {
    const { page } = await openPanel({
      handlers: { act: () => Promise.reject(new Error('The link has expired.')) },
    });
    await page.getByRole('button', { name: 'Open recording link' }).click();
    await hasText(page.locator('.recording').getByRole('alert'), 'The link has expired.');
  });

  it('take no second click while they work', async () => {
    const answer = deferred<null>();
    const panel = await openPanel({ handlers: { act: () => answer.promise } });
    const download = panel.page.getByRole('button', { name: 'Download' });
    await download.click();
    await download.click();
    await until('busy', async () => (await download.getAttribute('aria-busy')) === 'true');
    answer.resolve(null);
    await until('done', async () => (await download.getAttribute('aria-busy')) === null);
    assert.equal(panel.asked('act').length, 1);
  });

  it('leave out what CallRail has no page for', async () => {
    const view = callView({ webPage: false });
    const { page } = await openPanel({ view });
    await page.getByRole('button', { name: 'Open as JSON' }).waitFor();
    assert.equal(await page.getByRole('button', { name: 'Open in CallRail' }).isVisible(), false);
  });

  it('warn that links let anybody listen, and that spam is final', async () => {
    const { page } = await openPanel();
    await page.getByText('Whoever has one of these links can listen').waitFor();
    await page.getByText('This cannot be undone.').waitFor();
  });
});

describe('Call panel: previous calls', () => {
  const openPanel = useCallPanel();

  it('are asked for when first opened, and only once', async () => {
    const panel = await openPanel();
    const title = panel.page.getByText('Previous calls of this customer');
    await title.click();
    await panel.page.getByRole('button', { name: /Feb 2, 2026.*Missed/ }).waitFor();
    await title.click();
    await title.click();
    assert.equal(panel.asked('previousCalls').length, 1);
  });

  it('open on a click', async () => {
    const panel = await openPanel();
    await panel.page.getByText('Previous calls of this customer').click();
    await panel.page.getByRole('button', { name: /Voicemail/ }).click();
    await until('the call', () => panel.asked('openCall').length > 0);
    assert.deepEqual(panel.asked('openCall'), [{ id: 'CAL3' }]);
  });

  it('say what went wrong, and load on Retry', async () => {
    const panel = await openPanel({
      handlers: { previousCalls: () => Promise.reject(new Error('Too many requests.')) },
    });
    await panel.page.getByText('Previous calls of this customer').click();
    await panel.page.getByText('Too many requests.').waitFor();
    panel.answer('previousCalls');
    await panel.page.getByRole('button', { name: 'Retry' }).click();
    await panel.page.getByRole('button', { name: /Missed/ }).waitFor();
  });

  it('are left out for a customer who never called before', async () => {
    const { page } = await openPanel({ view: callView({ priorCalls: 0 }) });
    await page.locator('header h1').waitFor();
    assert.equal(await page.getByText('Previous calls of this customer').isVisible(), false);
  });

  it('say when there are none after all', async () => {
    const { page } = await openPanel({
      view: callView({ priorCalls: null }),
      handlers: { previousCalls: () => ({ calls: [], more: false }) },
    });
    await page.getByText('Previous calls of this customer').click();
    await page.getByText('This customer has not called before.').waitFor();
  });

  for (const [priorCalls, more] of [
    [null, true],
    [3, false],
  ] as const)
    it(`are not said to be none with ${String(priorCalls)} counted and ${more ? '' : 'no '}pages left`, async () => {
      const { page } = await openPanel({
        view: callView({ priorCalls }),
        handlers: { previousCalls: () => ({ calls: [], more }) },
      });
      await page.getByText('Previous calls of this customer').click();
      await page.getByText('No earlier call was found').waitFor();
      assert.equal(await page.getByText('has not called before').count(), 0);
    });

  for (const [priorCalls, words] of [
    [41, 'Showing the latest 1 of 41.'],
    [null, 'Showing the latest 1. There are more.'],
    [1, 'Showing the latest 1. There are more.'],
  ] as const)
    it(`say that there are more where ${String(priorCalls)} are counted`, async () => {
      const one = { id: 'CAL2', time: 'Feb 2', outcome: 'missed', duration: null, tracker: null };
      const { page } = await openPanel({
        view: callView({ priorCalls }),
        handlers: { previousCalls: () => ({ calls: [{ ...one, outcome: 'missed' }], more: true }) },
      });
      await page.getByText('Previous calls of this customer').click();
      await page.getByText(words).waitFor();
    });
});
