import assert from 'node:assert/strict';
import type { CallView } from '../../src/protocol/callPanel';
import { callView } from '../support/callViews';
import { hostileText as hostile } from '../support/hostileText';
import { useCallPanel } from '../support/useCallPanel';

const long = 'x'.repeat(10_000);

function hostileView(): CallView {
  const view = callView();
  const number = { display: hostile, e164: hostile };
  return {
    ...view,
    id: hostile,
    title: hostile,
    customer: { phone: number, location: hostile },
    trackingNumber: number,
    companyTime: hostile,
    duration: hostile,
    agent: hostile,
    company: hostile,
    tracker: hostile,
    attribution: view.attribution.map(({ key }) => ({ key, value: hostile })),
    milestones: view.milestones.map(({ key }) => ({
      key,
      date: hostile,
      source: hostile,
      medium: hostile,
      campaign: hostile,
      keywords: hostile,
      landing: 'javascript:window.owned=1',
      referrer: hostile,
      device: hostile,
    })),
    tags: [{ name: hostile, color: '"><script>', background: '__proto__' }],
    form: { customer_name: hostile, note: `${hostile}\n${long}`, lead_status: '', value: '1' },
  };
}

describe('Call panel: texts that mean harm', () => {
  const openPanel = useCallPanel();

  it('are shown as text everywhere, and nothing of them runs', async () => {
    const panel = await openPanel({
      view: hostileView(),
      handlers: {
        tagChoices: () => [
          { name: `${hostile} 2`, color: '</style>', background: null, level: 'account' },
        ],
        transcript: () => ({
          turns: [{ speaker: 'caller', phrase: hostile, start: 0 }],
          text: hostile,
          summary: hostile,
          explanation: hostile,
        }),
        previousCalls: () => ({
          more: false,
          calls: [
            { id: 'x', time: hostile, outcome: 'missed', duration: hostile, tracker: hostile },
          ],
        }),
      },
    });
    const { page } = panel;
    await page.locator('header h1').waitFor();
    await page.getByText('Transcript', { exact: true }).click();
    await page.getByText('Previous calls of this customer').click();
    await page.locator('.turn').waitFor();
    await page.locator('.call').waitFor();
    await page.getByRole('combobox', { name: 'Add a tag' }).fill('script');
    await page.getByRole('option').waitFor();

    assert.equal(await page.evaluate('window.owned'), undefined);
    assert.equal(await page.locator('main script, main img, main a, main iframe').count(), 0);
    assert.equal(await page.locator('h1').textContent(), hostile);
    assert.equal(await page.locator('.turn-phrase').textContent(), hostile);
    assert.equal(await page.locator('.chip-name').textContent(), hostile);
    assert.equal(
      await page.getByRole('textbox', { name: 'Note' }).inputValue(),
      `${hostile}\n${long}`,
    );
  });

  it('cannot turn the text around them', async () => {
    const { page } = await openPanel({ view: callView({ agent: '\u202Eevil\u202E' }) });
    await page.locator('bdi', { hasText: 'evil' }).waitFor();
    // Every text from CallRail stands alone; the words of ours around it keep their direction.
    const bare = await page.evaluate<string[]>(`[...document.querySelectorAll('dd, h1, td, .chip')]
      .filter(cell => !cell.querySelector('bdi') && !['', '–'].includes(cell.textContent))
      .map(cell => cell.textContent)`);
    assert.deepEqual(bare, ['Not reached']);
  });

  it('do not widen the page, however long and narrow', async () => {
    const { page } = await openPanel({
      width: 300,
      view: callView({
        title: long,
        agent: long,
        tags: [{ name: long, color: 'red1', background: 'red1' }],
      }),
    });
    await page.locator('header h1').waitFor();
    const overflow = await page.evaluate<number>(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    assert.equal(overflow, 0);
  });

  it('are not taken for messages of the host', async () => {
    const panel = await openPanel();
    await panel.page.locator('header h1', { hasText: 'Jane Caller' }).waitFor();
    await panel.page.evaluate(`for (const message of [null, 'x', {}, { kind: 'event' },
      { kind: 'event', name: 'changed', payload: { title: 'Owned' } },
      { kind: 'result', id: '1', result: null }]) postMessage(message, '*')`);
    panel.push(callView({ title: 'Still here' }));
    await panel.page.getByRole('heading', { level: 1, name: 'Still here' }).waitFor();
  });
});
