import assert from 'node:assert/strict';
import type { QueryCheck } from '../../src/protocol/queryBox';
import { until } from '../support/until';
import { hasFocus, hasText } from '../support/usePanels';
import { box, checked, options, useQueryBox } from '../support/useQueryBox';

describe('Query box', () => {
  const open = useQueryBox();

  it('completes the word at the caret, by arrows and Enter, and goes on typing', async () => {
    const panel = await open();
    await box(panel).focus();
    await panel.page.keyboard.type('jane status:');
    await until('the list', async () => (await options(panel).count()) === 3);
    assert.equal(await box(panel).getAttribute('aria-expanded'), 'true');
    await panel.press('ArrowDown', 2);
    const active = await box(panel).getAttribute('aria-activedescendant');
    assert.equal(
      await panel.page.locator(`[id="${active}"]`).textContent(),
      'status:missedHow it ended',
    );
    await panel.press('Enter');
    assert.equal(await box(panel).inputValue(), 'jane status:missed ');
    assert.deepEqual(panel.asked('ask'), []);
    await panel.page.keyboard.type('tag:x');
    assert.equal(await box(panel).inputValue(), 'jane status:missed tag:x');
    await panel.press('Enter');
    await until('the request', () => panel.asked('ask').length > 0);
    assert.deepEqual(panel.asked('ask'), [{ query: 'jane status:missed tag:x' }]);
  });

  it('completes in the midst of a query, by pointer too', async () => {
    const panel = await open();
    await box(panel).fill('status:v tag:x');
    await panel.press('Home');
    await panel.press('ArrowRight', 8);
    await panel.press('Control+ ');
    await hasText(options(panel), 'status:voicemailHow it ended');
    await options(panel).click();
    assert.equal(await box(panel).inputValue(), 'status:voicemail tag:x');
    await hasFocus(panel, 'Search calls');
    assert.equal(
      await panel.page.evaluate('document.activeElement.selectionStart'),
      'status:voicemail '.length,
    );
  });

  it('lists on demand, and closes by Escape without a loss', async () => {
    const panel = await open({ facts: { query: 'status:' } });
    await box(panel).focus();
    await panel.press('End');
    assert.equal(await options(panel).count(), 0);
    await panel.press('ArrowDown');
    await until('the list', async () => (await options(panel).count()) === 3);
    await until(
      'one chosen',
      async () => (await options(panel).first().getAttribute('aria-selected')) === 'true',
    );
    await panel.press('Escape');
    assert.equal(await options(panel).count(), 0);
    await panel.press('Escape');
    assert.equal(await box(panel).inputValue(), 'status:');
    await panel.press('Control+ ');
    await until('the list', async () => (await options(panel).count()) === 3);
    await panel.press('Tab');
    assert.equal(await options(panel).count(), 0);
    assert.equal(await box(panel).inputValue(), 'status:');
  });

  it('goes without completion when checking fails', async () => {
    const panel = await open({
      handlers: { checkQuery: () => Promise.reject(new Error('The network is down.')) },
    });
    await box(panel).fill('jane');
    await panel.press('Enter');
    await until('the request', () => panel.asked('ask').length === 1);
  });

  it('drops what was asked about an earlier text', async () => {
    const panel = await open({
      handlers: {
        checkQuery: ({ query }) =>
          query.length < 4
            ? new Promise<QueryCheck>(() => undefined)
            : { problems: [], suggestions: [{ label: query, detail: '', query, caret: 4 }] },
      },
    });
    await box(panel).fill('ja');
    await until('the check', () => panel.asked('checkQuery').length === 1);
    await box(panel).fill('jane');
    await hasText(options(panel), 'jane');
    assert.ok(panel.signals.find(({ name }) => name === 'checkQuery')?.signal.aborted);
  });

  it('asks about a text when one pauses, not about every letter', async () => {
    const panel = await open();
    await box(panel).focus();
    await box(panel).evaluate((element: { value: string; dispatchEvent(event: Event): void }) => {
      for (const text of ['s', 'st', 'sta', 'stat', 'status:']) {
        element.value = text;
        element.dispatchEvent(new Event('input', { bubbles: true }));
      }
    });
    await until('the list', async () => (await options(panel).count()) === 3);
    assert.deepEqual(checked(panel), ['status:']);
  });

  it('takes no suggestion for a text that has been typed on from', async () => {
    const panel = await open();
    await box(panel).fill('status:');
    await until('the list', async () => (await options(panel).count()) === 3);
    panel.answer('checkQuery', () => new Promise<QueryCheck>(() => undefined));
    await panel.press('ArrowDown');
    await panel.page.keyboard.type('v');
    await panel.press('Enter');
    await until('the request', () => panel.asked('ask').length === 1);
    assert.deepEqual(panel.asked('ask'), [{ query: 'status:v' }]);
  });
});
